package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.complaint.ComplaintClient;
import it.opposizioni.portal.complaint.ComplaintDrafts;
import it.opposizioni.portal.complaint.ComplaintLabels;
import it.opposizioni.portal.complaint.ComplaintTexts;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.messages.Addressee;
import it.opposizioni.portal.messages.MessageBox;
import it.opposizioni.portal.messages.MessageView;
import it.opposizioni.portal.visitor.Visitor;
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
    private final ComplaintDrafts openComplaints;
    private final MessageBox box;
    private final Addressee addressee;
    private final RegistryClient registry;
    private final ComplaintClient complaints;

    Dashboards(
            Page page,
            Drafts drafts,
            ComplaintDrafts openComplaints,
            MessageBox box,
            Addressee addressee,
            @RestClient RegistryClient registry,
            @RestClient ComplaintClient complaints) {
        this.page = page;
        this.drafts = drafts;
        this.openComplaints = openComplaints;
        this.box = box;
        this.addressee = addressee;
        this.registry = registry;
        this.complaints = complaints;
    }

    /** Complaints are the visitor's own, and so are messages: acting for somebody else, only an organisation's are there. */
    Dashboard of(Visitor visitor) {
        PageSection<Dashboard.Numbers> numbers = PageSection.of(() -> numbers(registry.oppositions(null, NUMBERS)));
        List<Dashboard.OpenDraft> begun = drafts.open(page.owner(), AddNumbersResource.DRAFT).stream()
                .map(this::draft)
                .toList();
        if (page.principal() != null) {
            return new Dashboard(
                    numbers.value(), begun, List.of(), ofOrganisation().value());
        }
        String subject = visitor.subject();
        PageSection<List<Dashboard.ComplaintLine>> reported =
                PageSection.of(() -> complaints.newest(null, null, COMPLAINTS).items().stream()
                        .map(this::line)
                        .toList());
        List<Dashboard.OpenDraft> open = Stream.concat(
                        begun.stream(), openComplaints.of(subject).stream().map(this::complaintDraft))
                .toList();
        return new Dashboard(numbers.value(), open, reported.value(), box.latest(subject, MESSAGES, page.formats()));
    }

    private Dashboard.Numbers numbers(RegistryClient.Oppositions newest) {
        return new Dashboard.Numbers(NumberCard.all(newest, page), newest.next() != null);
    }

    private PageSection<List<MessageView>> ofOrganisation() {
        return PageSection.of(() -> addressee
                .find()
                .map(organisation -> box.latest(organisation.subject(), MESSAGES, page.formats()))
                .orElse(null));
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
        ComplaintLabels words = ComplaintLabels.in(page.lang());
        return new Dashboard.ComplaintLine(
                summary.id(),
                words.callers(summary),
                words.about(summary),
                words.stage(summary.stage(), summary.passedOnTo()),
                words.stageTone(summary.stage()));
    }
}
