package it.opposizioni.operator.consultation.engine.list;

import java.io.OutputStream;

/**
 * Where the parts of a result go. Buffering is theirs.
 *
 * @param exempted opposed lines that the principal may call all the same, each with a last column {@code exempted_until}
 */
public record ListOutputs(OutputStream callable, OutputStream opposed, OutputStream exempted, OutputStream invalid) {}
