package it.opposizioni.kit.time;

import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;

/**
 * A part of a day by the clocks of Rome, for people who do not remember the time. The parts follow one another without a gap and fill
 * one calendar day: so the day of something is known even where its time is not, and no law that counts in days depends on the part.
 *
 * <p>Here alone is where each begins. They begin when no clock is ever changed, so that each has a beginning on every day; the night is an hour
 * shorter or longer when they are.
 */
public enum PartOfDay {
    NIGHT(LocalTime.MIDNIGHT, "prima delle 7", "before 7 am", "Notte, da mezzanotte alle 7", "Night, midnight to 7 am"),
    MORNING(LocalTime.of(7, 0), "di mattina", "in the morning", "Mattina, dalle 7 alle 13", "Morning, 7 am to 1 pm"),
    AFTERNOON(
            LocalTime.of(13, 0),
            "di pomeriggio",
            "in the afternoon",
            "Pomeriggio, dalle 13 alle 18",
            "Afternoon, 1 pm to 6 pm"),
    EVENING(
            LocalTime.of(18, 0),
            "di sera",
            "in the evening",
            "Sera, dalle 18 a mezzanotte",
            "Evening, 6 pm to midnight");

    private final LocalTime from;
    private final Text words;
    private final Text choice;

    PartOfDay(LocalTime from, String it, String en, String itChoice, String enChoice) {
        this.from = from;
        this.words = Text.of(it, en);
        this.choice = Text.of(itChoice, enChoice);
    }

    /** Empty when it is the name of none, as of one that only a newer release knows. */
    public static Optional<PartOfDay> named(String name) {
        return Arrays.stream(values()).filter(part -> part.name().equals(name)).findFirst();
    }

    /** Its first instant on that day. */
    public Instant startOn(LocalDate day) {
        return day.atTime(from).atZone(Rome.ZONE).toInstant();
    }

    /** The first instant after it: an end to be compared with {@code <}. */
    public Instant endOn(LocalDate day) {
        return isLast() ? Rome.endOf(day) : next().startOn(day);
    }

    /** Whether the clocks show some time from {@code since} to {@code until}, exclusive, in this part. */
    public boolean overlaps(LocalTime since, LocalTime until) {
        return from.isBefore(until) && (isLast() || since.isBefore(next().from));
    }

    /** What follows a day in a sentence: "il 24 novembre 2026 di mattina". */
    public Text words() {
        return words;
    }

    /** How one chooses it, with its hours. */
    public Text choice() {
        return choice;
    }

    private boolean isLast() {
        return ordinal() == values().length - 1;
    }

    private PartOfDay next() {
        return values()[ordinal() + 1];
    }
}
