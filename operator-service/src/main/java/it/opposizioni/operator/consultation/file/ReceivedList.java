package it.opposizioni.operator.consultation.file;

import it.opposizioni.operator.consultation.engine.format.Compression;
import it.opposizioni.operator.consultation.engine.format.ListFormat;

/**
 * A list that has arrived completely.
 *
 * @param bytes as they arrived, before decompression
 * @param sha256 of those bytes, in hexadecimal digits
 * @param stored whether it is in the store as it was sent
 */
public record ReceivedList(long bytes, String sha256, ListFormat format, Compression compression, boolean stored) {}
