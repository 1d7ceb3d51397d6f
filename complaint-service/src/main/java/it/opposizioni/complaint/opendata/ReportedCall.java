package it.opposizioni.complaint.opendata;

import it.opposizioni.complaint.complaint.CallKind;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.complaint.Stage;
import it.opposizioni.complaint.numbering.CalledArea;
import it.opposizioni.kit.phone.PhoneNumber;
import java.util.Set;

/**
 * What somebody reported, without what tells who that is.
 *
 * @param reporter one and the same for all calls of one person; never published
 * @param calls how many calls of theirs are alike
 */
record ReportedCall(Properties properties, String reporter, long calls) {

    /** Stands for a property that would make a cell too small. */
    static final String NOT_SHOWN = "NOT_SHOWN";

    /**
     * What is published of a call, each as a name that does not change.
     *
     * @param sector what was offered ({@link Product})
     * @param area of the line that was called
     */
    record Properties(String kind, String sector, String area, String declaration, String outcome) {

        /** @param sectors that nobody may be told of */
        Properties hiding(Set<String> sectors) {
            return sectors.contains(sector) ? new Properties(kind, NOT_SHOWN, area, declaration, outcome) : this;
        }

        /** Without where, and without how it sounded. */
        Properties rough() {
            return new Properties(NOT_SHOWN, sector, NOT_SHOWN, declaration, outcome);
        }

        Properties sectorAlone() {
            return new Properties(NOT_SHOWN, sector, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN);
        }

        Properties nothing() {
            return new Properties(NOT_SHOWN, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN, NOT_SHOWN);
        }
    }

    /** Whether an operator had declared the number that called: for all numbers of a complaint, what was found for the complaint. */
    enum Declaration {
        DECLARED,
        UNDECLARED,
        /** It was withheld, or the reporter does not know it. */
        NO_NUMBER,
        /** The evidence is not complete. */
        UNKNOWN;

        static Declaration of(boolean numbered, boolean accusedOperator, boolean evidenceComplete) {
            if (!numbered) {
                return NO_NUMBER;
            }
            if (accusedOperator) {
                return DECLARED;
            }
            return evidenceComplete ? UNDECLARED : UNKNOWN;
        }
    }

    /** How the complaint ended. */
    enum Outcome {
        OPEN,
        UPHELD,
        NOT_UPHELD,
        OUTSIDE_SCOPE,
        WITHDRAWN;

        static Outcome of(Stage stage) {
            return switch (stage) {
                case CLOSED_UPHELD -> UPHELD;
                case CLOSED_NOT_UPHELD -> NOT_UPHELD;
                case CLOSED_OUTSIDE_SCOPE -> OUTSIDE_SCOPE;
                case WITHDRAWN -> Outcome.WITHDRAWN;
                case FILED, EVIDENCE_COLLECTED, TAKEN_IN_CHARGE, UNDER_INVESTIGATION -> OPEN;
            };
        }
    }

    static ReportedCall of(
            String reporter,
            CallKind kind,
            Product product,
            PhoneNumber called,
            Declaration declaration,
            Stage stage,
            long calls) {
        return new ReportedCall(
                new Properties(
                        kind.name(),
                        product.name(),
                        CalledArea.of(called),
                        declaration.name(),
                        Outcome.of(stage).name()),
                reporter,
                calls);
    }
}
