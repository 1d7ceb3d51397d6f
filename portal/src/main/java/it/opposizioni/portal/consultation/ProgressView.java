package it.opposizioni.portal.consultation;

import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import java.util.List;
import java.util.UUID;

/**
 * How far a comparison is, in words.
 *
 * @param percent of the list; null when its length is not known
 * @param facts what is known of it, a sentence each
 * @param said the milestone that is read out; changes a few times only
 * @param arriving the list is still on its way and is sent by somebody else's program, or in another window
 */
record ProgressView(UUID id, List<Stage> stages, Integer percent, List<String> facts, String said, boolean arriving) {

    /** @param css done, now or later */
    record Stage(String label, String css, String said) {

        public String icon() {
            return switch (css) {
                case "done" -> "check";
                case "now" -> "refresh";
                default -> "clock";
            };
        }
    }

    static boolean isRunning(Consultation c) {
        return c.state().equals("RECEIVING") || c.state().equals("COMPARING") || c.isWaitingForRegister();
    }
}
