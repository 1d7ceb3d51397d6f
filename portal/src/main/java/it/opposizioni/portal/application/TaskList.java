package it.opposizioni.portal.application;

import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.clients.CompanyClient.Section;
import it.opposizioni.portal.layout.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * An application as a list of tasks, each with its state.
 *
 * @param editable whether the visitor may fill it in now
 * @param registered whether it is a registration, of which some parts are kept up to date
 */
record TaskList(List<Task> tasks, int done, boolean editable, boolean registered, boolean complete) {

    private static final Set<String> EDITABLE = Set.of("DRAFT", "RETURNED", "LAPSED");
    private static final Set<String> REGISTERED = Set.of("ACTIVE", "SUSPENDED");
    private static final Section UNKNOWN = new Section("", "NOT_STARTED", null);

    /** @param mayApply whether the visitor's role lets it change the application */
    static TaskList of(Company company, boolean mayApply, ApplicationTexts texts, Page page) {
        List<Task> tasks = Arrays.stream(Part.values())
                .map(part -> task(part, section(company, part), mayApply && isEditable(company, part), texts, page))
                .toList();
        int done = (int) Arrays.stream(Part.values())
                .filter(part -> isDone(section(company, part)))
                .count();
        return new TaskList(
                tasks, done, mayApply && isEditable(company), isRegistered(company), done == Part.values().length);
    }

    static boolean isEditable(Company company) {
        return EDITABLE.contains(company.state());
    }

    static boolean isEditable(Company company, Part part) {
        return isEditable(company) || isRegistered(company) && part.isKeptUpToDate();
    }

    static boolean isRegistered(Company company) {
        return REGISTERED.contains(company.state());
    }

    private static Task task(Part part, Section section, boolean editable, ApplicationTexts texts, Page page) {
        String href = editable ? page.link("operators/application/" + part.path()) : "";
        String reason = section.reason() == null || !"RETURNED".equals(section.status()) ? "" : section.reason();
        return new Task(part.title(texts), href, status(section, texts), tone(section), reason);
    }

    static Section section(Company company, Part part) {
        return company.sections().stream()
                .filter(section -> part.name().equals(section.section()))
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static boolean isDone(Section section) {
        return "DONE".equals(section.status()) || "IN_REVIEW".equals(section.status());
    }

    private static String status(Section section, ApplicationTexts texts) {
        return switch (section.status()) {
            case "IN_PROGRESS" -> texts.IN_PROGRESS();
            case "IN_REVIEW" -> texts.IN_REVIEW();
            case "RETURNED" -> texts.RETURNED();
            case "DONE" -> texts.DONE();
            default -> texts.NOT_STARTED();
        };
    }

    private static String tone(Section section) {
        return switch (section.status()) {
            case "IN_PROGRESS", "IN_REVIEW" -> "wait";
            case "RETURNED" -> "bad";
            case "DONE" -> "ok";
            default -> "";
        };
    }
}
