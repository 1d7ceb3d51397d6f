package it.opposizioni.portal.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a complaint is: the stages behind it, the one it is at, and those that may come.
 *
 * @param late the day by which somebody should have acted has passed
 */
record Tracker(List<Stop> stops, boolean late) {

    private static final List<String> USUAL = List.of("FILED", "EVIDENCE_COLLECTED", "TAKEN_IN_CHARGE");
    private static final String INVESTIGATION = "UNDER_INVESTIGATION";

    /**
     * @param state done, now or later
     * @param when empty for what has not come yet
     */
    public record Stop(String label, String when, String state) {}

    public static Tracker of(ComplaintClient.Complaint complaint, ComplaintLabels words, LocalDate today) {
        Set<String> passed = complaint.timeline().stream()
                .map(ComplaintClient.StageStep::stage)
                .collect(Collectors.toSet());
        boolean over = isOver(complaint.stage());
        List<Stop> stops = new ArrayList<>();
        // what was passed over will not come any more
        boolean ahead = false;
        for (String stage : USUAL) {
            if (passed.contains(stage) || ahead) {
                stops.add(stop(stage, complaint, words, passed));
            }
            ahead |= stage.equals(complaint.stage());
        }
        if (passed.contains(INVESTIGATION)) {
            stops.add(stop(INVESTIGATION, complaint, words, passed));
        }
        stops.add(
                over
                        ? stop(complaint.stage(), complaint, words, passed)
                        : new Stop(words.stage(ComplaintLabels.CLOSING), "", "later"));
        boolean late = complaint.next() != null
                && complaint.next().latestDate() != null
                && complaint.next().latestDate().isBefore(today);
        return new Tracker(stops, late);
    }

    static boolean isOver(String stage) {
        return stage.startsWith("CLOSED") || stage.equals("WITHDRAWN");
    }

    private static Stop stop(
            String stage, ComplaintClient.Complaint complaint, ComplaintLabels words, Set<String> passed) {
        String when = complaint.timeline().stream()
                .filter(step -> step.stage().equals(stage))
                .map(step -> words.time(step.at()))
                .findFirst()
                .orElse("");
        boolean now = stage.equals(complaint.stage());
        return new Stop(words.stageOf(complaint, stage), when, now ? "now" : passed.contains(stage) ? "done" : "later");
    }
}
