package it.opposizioni.portal.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of an application, in the order of the page, named as the service names them. */
public enum Part {
    COMPANY,
    REPRESENTATIVE,
    PEC,
    ACTIVITY,
    ROC,
    DECLARATION;

    /** As the portal's own paths have it. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A registered operator keeps it up to date by itself (DPR 26/2022 art. 5 c. 2). */
    boolean isKeptUpToDate() {
        return this != ACTIVITY && this != DECLARATION;
    }

    public String title(ApplicationTexts texts) {
        return switch (this) {
            case COMPANY -> texts.COMPANY();
            case REPRESENTATIVE -> texts.REPRESENTATIVE();
            case PEC -> texts.PEC();
            case ROC -> texts.ROC();
            case ACTIVITY -> texts.ACTIVITY();
            case DECLARATION -> texts.DECLARATION();
        };
    }

    static Optional<Part> at(String path) {
        return Arrays.stream(values()).filter(part -> part.path().equals(path)).findFirst();
    }
}
