package it.opposizioni.registry.bulk;

/**
 * A line of a file that is no subscriber line. What it says is not kept: it may be somebody's number.
 *
 * @param line counted from 1
 * @param code as in {@code errors[].code}: TOO_SHORT, NOT_A_NUMBER, ...
 */
public record InvalidLine(long line, String code) {}
