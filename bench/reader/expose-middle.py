"""Lets the embedding model stop at its sixth layer, on which the reader stands; what it gave before stays the same.

The model gets an input `to_middle` (bool, one value) and an output `hidden_states.6`. Where `to_middle` is true the upper layers are
passed over, and its last layer comes back as it entered them.

usage: python expose-middle.py ORIGINAL.onnx MODEL.onnx   (onnx)
"""

import sys

import onnx
from onnx import TensorProto, helper

WITHIN, NAME = "/m/encoder/layer.5/output/LayerNorm/LayerNormalization_output_0", "hidden_states.6"

model = onnx.load(sys.argv[1])
graph = model.graph
[last] = graph.output
for node in graph.node:
    for names in (node.input, node.output):
        for at, name in enumerate(names):
            if name == WITHIN:
                names[at] = NAME
shapes = [info for info in graph.value_info if info.name != WITHIN]

# What the middle needs, going back from it; the rest is above.
made_by = {name: node for node in graph.node for name in node.output}
needed, open_names = set(), [NAME]
while open_names:
    node = made_by.get(open_names.pop())
    if node is not None and id(node) not in needed:
        needed.add(id(node))
        open_names.extend(node.input)
below = [node for node in graph.node if id(node) in needed]
above = [node for node in graph.node if id(node) not in needed]
of_above = {name for node in above for name in node.input} - {name for node in below for name in node.input}
weights_above = [weight for weight in graph.initializer if weight.name in of_above]
weights_below = [weight for weight in graph.initializer if weight.name not in of_above]

shape = [side.dim_param or side.dim_value for side in last.type.tensor_type.shape.dim]
result_above = helper.make_tensor_value_info(last.name + ".above", TensorProto.FLOAT, shape)
for node in above:
    for at, name in enumerate(node.output):
        if name == last.name:
            node.output[at] = result_above.name
made_above = {name for node in above for name in node.output}
shapes_above = [info for info in shapes if info.name in made_above]
shapes_below = [info for info in shapes if info.name not in made_above]
go_on = helper.make_graph(above, "above", [], [result_above], weights_above, value_info=shapes_above)
passed = helper.make_tensor_value_info(NAME + ".passed", TensorProto.FLOAT, shape)
stop = helper.make_graph([helper.make_node("Identity", [NAME], [passed.name])], "stop", [], [passed])
choice = helper.make_node("If", ["to_middle"], [last.name], name="to_middle", then_branch=stop, else_branch=go_on)

whole = helper.make_graph(
    [*below, choice],
    graph.name,
    [*graph.input, helper.make_tensor_value_info("to_middle", TensorProto.BOOL, [1])],
    [last, helper.make_tensor_value_info(NAME, TensorProto.FLOAT, shape)],
    weights_below,
    value_info=shapes_below,
)
graph.CopyFrom(whole)
onnx.checker.check_model(model)
onnx.save(model, sys.argv[2])
