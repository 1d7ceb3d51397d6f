/**
 * The dense index over the numbering plan: is this number opposed, is anybody exempted from that, as of which register version.
 *
 * <p>Two bits for each of 2.2 thousand million numbers, in a memory-mapped file ({@link
 * it.opposizioni.operator.consultation.engine.index.RegisterImages}), found by arithmetic alone ({@link
 * it.opposizioni.operator.consultation.engine.index.NumberingPlan}). A version that comes after copies the 8 KB pages it touches and the
 * parts of the page table that lead to them, and is published by one volatile write. Pure Java, no framework; the layout is
 * explained in {@code docs/consultation-engine.md}.
 */
package it.opposizioni.operator.consultation.engine.index;
