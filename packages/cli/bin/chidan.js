#!/usr/bin/env node
// Committed, unlike dist/, so that an install before the first build links the command too.
import '../dist/main.js';
