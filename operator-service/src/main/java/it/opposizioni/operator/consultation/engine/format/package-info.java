/**
 * What lists come in: text in several encodings, gzip, a zip archive with one list inside, a spreadsheet. Everything is opened to one
 * thing, a stream of text that {@code list} compares. Whatever inflates is watched while it does, nothing is held whole but a
 * spreadsheet's table of shared texts, and no name inside an archive ever becomes a path.
 */
package it.opposizioni.operator.consultation.engine.format;
