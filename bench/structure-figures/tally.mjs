const share = (part, whole) => (whole === 0 ? null : Number((part / whole).toFixed(3)));

/** Counts of one family and part. */
export class Tally {
  documents = 0;
  fields = new Map();
  outline = { labelled: 0, read: 0, right: 0 };
  references = { labelled: 0, read: 0, found: 0, right: 0, rolesRight: 0 };

  field(name, isRight) {
    const counts = this.fields.get(name) ?? { right: 0, all: 0 };
    counts.all++;
    if (isRight) counts.right++;
    this.fields.set(name, counts);
  }

  figures() {
    const { outline, references } = this;
    const all = [...this.fields.values()].reduce((sum, { all: more }) => sum + more, 0);
    const right = [...this.fields.values()].reduce((sum, { right: more }) => sum + more, 0);
    const precision = share(outline.right, outline.read);
    const recall = share(outline.right, outline.labelled);
    return {
      documents: this.documents,
      headerExact: share(right, all),
      fields: Object.fromEntries([...this.fields].map(([name, counts]) => [name, share(counts.right, counts.all)])),
      outline: {
        units: outline.labelled,
        precision,
        recall,
        f1: share(2 * outline.right, outline.read + outline.labelled),
      },
      references: {
        labelled: references.labelled,
        precision: share(references.right, references.read),
        recall: share(references.right, references.labelled),
        found: share(references.found, references.labelled),
        roles: share(references.rolesRight, references.found),
      },
    };
  }
}
