package it.opposizioni.portal.cases.chosen;

import it.opposizioni.portal.complaint.ChosenComplaint;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.layout.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The complaints of a case that are chosen to become another one, on whichever pages of its list they are: the form keeps all of them while its pages
 * are turned.
 *
 * @param cursor of the page that is shown; empty of the first one
 * @param next cursor of the page after it; empty where there is none
 * @param elsewhere chosen on other pages
 */
public record SplitChoice(String cursor, String next, Set<UUID> chosen, List<ChosenComplaint> elsewhere) {

    /** The field that has them. */
    private static final String FIELD = "complaint";

    private static final String ACT = "act";
    private static final String SPLIT = "SPLIT";
    private static final String CURSOR = "cursor";

    /** @param shown a page of the case's complaints; null when the service does not answer */
    public static SplitChoice of(Form form, ComplaintClient.Summaries shown, String cursor) {
        List<ChosenComplaint> chosen = form.has(ACT, SPLIT) ? ChosenComplaint.in(form, FIELD) : List.of();
        Set<UUID> here = new HashSet<>();
        if (shown != null) {
            shown.items().forEach(each -> here.add(each.id()));
        }
        return new SplitChoice(
                cursor == null ? "" : cursor,
                shown == null || shown.next() == null ? "" : shown.next(),
                chosen.stream().map(ChosenComplaint::id).collect(Collectors.toSet()),
                chosen.stream().filter(each -> !here.contains(each.id())).toList());
    }

    public boolean has(UUID complaint) {
        return chosen.contains(complaint);
    }

    /** What is split off. */
    public static List<UUID> ids(Form form) {
        return ChosenComplaint.in(form, FIELD).stream().map(ChosenComplaint::id).toList();
    }

    /** The form at the page of the list that its sender asks for, with all that was chosen so far; empty when something else was asked. */
    public static Optional<Form> turned(Form form) {
        return switch (form.value(ACT)) {
            case "SPLIT_NEXT" -> Optional.of(at(form, form.value("next")));
            case "SPLIT_FIRST" -> Optional.of(at(form, ""));
            default -> Optional.empty();
        };
    }

    private static Form at(Form form, String cursor) {
        return form.with(ACT, SPLIT).with(CURSOR, cursor);
    }

    /**
     * Which page of the list is shown: the one that the form was sent from, else the one that the address names.
     *
     * @param asked null for the first one
     * @return likewise
     */
    public static String cursor(Form form, String asked) {
        if (!form.has(ACT, SPLIT)) {
            return asked;
        }
        return form.value(CURSOR).isEmpty() ? null : form.value(CURSOR);
    }
}
