package it.opposizioni.operator.consultation;

import it.opposizioni.operator.consultation.list.ListCounts;
import java.util.List;

/**
 * What came out of comparing one list, before it is sealed.
 *
 * @param inputBytes as they arrived, before decompression
 * @param inputSha256 of those bytes, in hexadecimal digits
 */
record Comparison(ListCounts counts, long inputBytes, String inputSha256, List<ConsultationFile> files) {}
