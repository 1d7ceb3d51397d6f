package it.opposizioni.registry.legacyimport;

import it.opposizioni.registry.legacyimport.NumberList.InvalidLine;
import java.util.List;
import java.util.UUID;

/**
 * The result of an import.
 *
 * @param received lines of the file, without header and empty ones
 * @param recorded numbers that were added to the register
 * @param alreadyPresent numbers that the register knew, or that the file repeats
 * @param invalidLines lines that are no Italian subscriber line
 * @param invalid the first 1,000 of those
 */
record ImportReport(
        UUID id, long received, long recorded, long alreadyPresent, long invalidLines, List<InvalidLine> invalid) {}
