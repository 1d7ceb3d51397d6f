package it.opposizioni.complaint.cases.history;

import java.util.List;

/**
 * A step of a case in the chain of its digests.
 *
 * @param fields everything that the step says, always in the same order; null where it says nothing
 * @param digest that was stored with it; null of a step that a release without digests wrote
 */
public record Link(List<String> fields, String digest) {}
