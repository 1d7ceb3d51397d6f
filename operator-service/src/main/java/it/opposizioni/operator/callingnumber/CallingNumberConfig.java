package it.opposizioni.operator.callingnumber;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what is declared. */
@ConfigMapping(prefix = "opposizioni.calling-numbers")
public interface CallingNumberConfig {

    /** How many numbers one range may have. */
    @WithDefault("10000")
    long largestRange();

    Imports imports();

    /** A file of declarations. */
    interface Imports {

        @WithDefault("100000")
        int maxLines();

        /** Of one line, in bytes. */
        @WithDefault("512")
        int maxLineLength();

        /** How many lines with something to say come back in the answer. */
        @WithDefault("1000")
        int reportedLines();

        /** Lines that are declared in one commit. */
        @WithDefault("500")
        int batch();
    }
}
