/**
 * The dense index over the numbering plan: is this number opposed, as of which register version.
 *
 * <p>Layout: 2.2 thousand million bits in pages of 4 KB ({@link it.opposizioni.operator.consultation.index.RegisterSnapshot}), one
 * bit a number, found by arithmetic alone ({@link it.opposizioni.operator.consultation.index.NumberingPlan}). A change copies the
 * touched pages and the page table (270 KB) and publishes both by one volatile write. Pure Java, no framework.
 */
package it.opposizioni.operator.consultation.index;
