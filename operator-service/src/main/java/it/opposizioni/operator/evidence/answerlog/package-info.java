/**
 * Was number n in this consultation, and what was answered (DPR 26/2022 art. 8 c. 5): for complaints, for 24 months.
 *
 * <p>Layout: the numbers of a list in ascending order, 1,024 to a block; in a block the gaps between them in Rice's code and two
 * bits for the answer, about 13 bits a number for a million of them. Each block is encrypted by itself (AES-256-GCM) under a key
 * that belongs to its consultation and its place alone, so that a block moved elsewhere cannot be read. The index of the blocks is
 * encrypted likewise: no number stands readable in the database. A look-up reads the index and one block.
 */
package it.opposizioni.operator.evidence.answerlog;
