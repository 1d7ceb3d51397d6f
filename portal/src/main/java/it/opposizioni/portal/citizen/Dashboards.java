package it.opposizioni.portal.citizen;

import it.opposizioni.portal.complaint.ComplaintWords;
import it.opposizioni.portal.complaint.OpenComplaints;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.i18n.CitizenTexts;
import it.opposizioni.portal.i18n.ComplaintTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.messages.MessageBox;
import it.opposizioni.portal.neighbours.ComplaintClient;
import it.opposizioni.portal.neighbours.RegistryClient;
import it.opposizioni.portal.neighbours.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gathers a dashboard from the services and from what the portal itself keeps. */
@ApplicationScoped
class Dashboards {

    private static final int NUMBERS = 50;
    private static final int COMPLAINTS = 5;
    private static final int MESSAGES = 3;

    private final Page page;
    private final Drafts drafts;
    private final OpenComplaints openComplaints;
    private final MessageBox box;
    private final RegistryClient registry;
    private final ComplaintClient complaints;

    Dashboards(
            Page page,
            Drafts drafts,
            OpenComplaints openComplaints,
            MessageBox box,
            @RestClient RegistryClient registry,
            @RestClient ComplaintClient complaints) {
        this.page = page;
        this.drafts = drafts;
        this.openComplaints = openComplaints;
        this.box = box;
        this.registry = registry;
        this.complaints = complaints;
    }

    Dashboard of(String subject) {
        Section<List<NumberCard>> numbers = Section.of(() -> registry.oppositions(null, NUMBERS).items().stream()
                .map(o -> NumberCard.of(o, page))
                .toList());
        Section<List<Dashboard.ComplaintLine>> reported = Section.of(
                () -> complaints.complaints(List.of(), null, null, null, null, null, COMPLAINTS).items().stream()
                        .map(this::line)
                        .toList());
        List<Dashboard.OpenDraft> open = Stream.concat(
                        drafts.open(subject, AddNumbersResource.DRAFT).stream().map(this::draft),
                        openComplaints.of(subject).stream().map(this::complaintDraft))
                .toList();
        return new Dashboard(numbers.value(), open, reported.value(), box.latest(subject, MESSAGES, page.formats()));
    }

    private Dashboard.OpenDraft draft(Draft draft) {
        String numbers = drafts.content(draft, NumbersDraft.class).lines().stream()
                .map(line -> line.number().spaced())
                .collect(Collectors.joining(", "));
        String what = Texts.of(CitizenTexts.class, page.lang())
                .draftOf(numbers, page.formats().date(draft.updatedAt()));
        String address = page.link("personal-area/add-numbers") + "/" + draft.id();
        return new Dashboard.OpenDraft(draft.id(), what, address, address + "/" + page.slug("delete"));
    }

    private Dashboard.OpenDraft complaintDraft(Draft draft) {
        String what = Texts.of(ComplaintTexts.class, page.lang())
                .draftOf(page.formats().time(draft.updatedAt()));
        String address = page.link("personal-area/complaints/new") + "/" + draft.id() + "/" + page.slug("calls");
        String delete = page.link("personal-area/complaints/drafts") + "/" + draft.id() + "/" + page.slug("delete");
        return new Dashboard.OpenDraft(draft.id(), what, address, delete);
    }

    private Dashboard.ComplaintLine line(ComplaintClient.Summary summary) {
        ComplaintWords words = ComplaintWords.in(page.lang());
        return new Dashboard.ComplaintLine(
                summary.id(),
                Texts.of(ComplaintTexts.class, page.lang())
                        .titleOf(page.formats().date(summary.filedAt())),
                words.stage(summary.stage()),
                words.stageTone(summary.stage()));
    }
}
