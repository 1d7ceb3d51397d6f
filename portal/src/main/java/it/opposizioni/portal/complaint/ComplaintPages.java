package it.opposizioni.portal.complaint;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.portal.complaint.filing.FilesNotKept;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pages of writing a complaint and the navigation between them. */
@ApplicationScoped
class ComplaintPages {

    static final String DRAFT = "complaint";
    private static final List<String> STEPS = List.of("calls", "details", "check");

    @CheckedTemplate(basePath = "complaint")
    static class Templates {
        /** @param discard where the draft is thrown away; empty when there is none yet */
        static native TemplateInstance calls(
                List<Step> steps, Form form, FilesNotKept notKept, String discard, CallChoices choices, boolean more);

        static native TemplateInstance details(
                List<Step> steps, Form form, FilesNotKept notKept, String back, ComplaintLabels words);

        /** @param lost what it says of files that have to be chosen again; empty when it need not */
        static native TemplateInstance check(
                List<Step> steps,
                Form form,
                String lost,
                Draft draft,
                ComplaintDraft answers,
                List<String> calls,
                ComplaintLabels words,
                Facts facts,
                List<ComplaintClient.Summary> similar);

        private Templates() {}
    }

    /** What is known already; a part that no service could answer is null. */
    record Facts(List<KnownFact> protection, List<KnownFact> exempt, List<KnownFact> callers) {}

    private final Page page;
    private final Clock clock;

    ComplaintPages(Page page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    /**
     * Before there is a draft.
     *
     * @param own the person's registered numbers, to choose from; may be empty
     */
    TemplateInstance firstCalls(Form form, List<String> own) {
        List<String> here = STEPS.stream().map(_ -> page.link(page.path())).toList();
        return Templates.calls(
                Step.of(1, stepLabels(), here), form, FilesNotKept.of(form), "", choices(form, own, 1), true);
    }

    TemplateInstance calls(Form form, Draft draft, int count, List<String> own) {
        String discard = page.link("personal-area/complaints/drafts") + "/" + draft.id() + "/" + page.slug("delete");
        return Templates.calls(
                steps(1, draft),
                form,
                FilesNotKept.of(form),
                discard,
                choices(form, own, count),
                count < ComplaintDraft.MOST_CALLS);
    }

    private CallChoices choices(Form form, List<String> own, int count) {
        return CallChoices.in(form, own, count, Rome.day(clock.instant()), texts(), page.formats());
    }

    TemplateInstance details(Form form, Draft draft) {
        return Templates.details(
                steps(2, draft),
                form,
                FilesNotKept.of(form),
                link(draft.id(), "calls"),
                ComplaintLabels.in(page.lang()));
    }

    TemplateInstance check(
            Form form, Draft draft, ComplaintDraft answers, Facts facts, List<ComplaintClient.Summary> similar) {
        ComplaintLabels words = ComplaintLabels.in(page.lang());
        List<String> calls =
                answers.calls().stream().map(call -> describe(call, words)).toList();
        return Templates.check(
                steps(3, draft),
                form,
                FilesNotKept.of(form).toldHere(page.lang()),
                draft,
                answers,
                calls,
                words,
                facts,
                similar);
    }

    private String describe(DraftCall call, ComplaintLabels words) {
        String number = words.caller(call.callerNumber(), call.unknown());
        String when = page.formats().time(call.earliest().orElseThrow(), call.part());
        return number + " – " + when + " – " + words.kind(call.kind());
    }

    private List<Step> steps(int current, Draft draft) {
        return Step.of(
                current,
                stepLabels(),
                STEPS.stream().map(step -> link(draft.id(), step)).toList());
    }

    private List<String> stepLabels() {
        return List.of(texts().stepCalls(), texts().stepDetails(), texts().stepCheck());
    }

    private String link(UUID id, String step) {
        return page.link("personal-area/complaints/new") + "/" + id + "/" + page.slug(step);
    }

    Response go(UUID id, String step) {
        return Response.seeOther(URI.create(link(id, step))).build();
    }

    /** The portal's own path of a step. */
    static String path(UUID id, String step) {
        return "personal-area/complaints/new/" + id + "/" + step;
    }

    Response goToCall(UUID id, int place) {
        return Response.seeOther(URI.create(link(id, "calls") + "#call" + place))
                .build();
    }

    /** What was sent is not sent again by going back. The result is the complaint's id, with the query of its page where that has more to say. */
    Optional<Response> finished(Draft draft) {
        return draft.result()
                .map(result -> Response.seeOther(page.uri("personal-area/complaints/" + result))
                        .build());
    }

    /** What was filed; behind its id the result may have what its page is to say once. */
    static Optional<UUID> complaint(Draft finished) {
        return finished.result().map(result -> UUID.fromString(result.split("\\?", 2)[0]));
    }

    FilingTexts texts() {
        return Texts.of(FilingTexts.class, page.lang());
    }
}
