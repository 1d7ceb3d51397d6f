package it.opposizioni.operator.consultation.list;

import java.io.OutputStream;

/** Where the parts of a result go. Buffering is theirs. */
public record ListOutputs(OutputStream callable, OutputStream opposed, OutputStream invalid) {}
