package it.opposizioni.bench.capacity;

/**
 * A register of that size.
 *
 * @param numbers in the register
 * @param firstDay registrations on the day it opens
 * @param lines of lists compared on a busy day
 * @param checks quick checks of ten numbers on a busy day
 * @param complaints in a year
 * @param plan numbers that the numbering plan has room for
 */
record Country(
        String name, double numbers, double firstDay, double lines, double checks, double complaints, double plan) {

    /** A year's complaints about calls in the USA, of as many numbers: elsewhere they are assumed in this proportion. */
    private static final double COMPLAINTS_OF_A_NUMBER = 3e6 / 258e6;

    /** 31 million numbers, of 98 million lines; its register's first day. Each number is compared once a week, and checked once a month. */
    static final Country ITALY =
            new Country("Italy", 31e6, 205_000, 98e6 / 7, 31e6 / 30 / 10, 31e6 * COMPLAINTS_OF_A_NUMBER, 2.2e9);

    /** 258 million numbers. 10 million registered in the first four days of 2003. Each number is compared once a week. */
    static final Country USA = new Country("USA", 258e6, 2.5e6, 258e6 / 7, 258e6 / 30 / 10, 3e6, 8e9);

    /** A billion lines, and a billion numbers compared or checked a day, a tenth of them by quick checks; a first day in the proportion of the USA. */
    static final Country INDIA = new Country("India", 1e9, 10e6, 0.9e9, 0.1e9 / 10, 1e9 * COMPLAINTS_OF_A_NUMBER, 10e9);
}
