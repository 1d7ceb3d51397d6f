package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.format.Compression;
import it.opposizioni.operator.consultation.format.ListFormat;

/**
 * A list that arrived whole.
 *
 * @param bytes as they arrived, before decompression
 * @param sha256 of those bytes, in hexadecimal digits
 * @param kept whether it lies in the store as it was sent
 */
record Arrived(long bytes, String sha256, ListFormat format, Compression compression, boolean kept) {}
