package it.opposizioni.registry.bulk;

import java.util.List;

/**
 * What a file turned out to be once its last byte was here.
 *
 * @param sha256 of the file, hexadecimal
 * @param received lines that were not empty, without the header
 * @param invalidLines how many of them are no subscriber line of the register
 * @param invalid the first 1,000 of those
 */
public record ReceivedFile(String sha256, long bytes, long received, long invalidLines, List<InvalidLine> invalid) {}
