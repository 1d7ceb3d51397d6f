package it.opposizioni.portal.citizen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.Step;
import it.opposizioni.portal.lineproof.LineCodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pages of adding numbers and the navigation between them. */
@ApplicationScoped
class AddNumbersPages {

    static final List<String> STEPS = List.of("numbers", "proof", "choices", "summary");

    @CheckedTemplate(basePath = "citizen")
    static class Templates {
        /** @param known numbers of the form that the person has registered already */
        static native TemplateInstance addNumbers(
                List<Step> steps,
                Form form,
                List<OwnNumbers.Own> known,
                List<Integer> places,
                String action,
                Draft open);

        static native TemplateInstance addProof(
                List<Step> steps, Form form, Draft draft, List<ProofLine> lines, String nonce);

        /** @param address in use for letters; empty for none */
        static native TemplateInstance addChoices(List<Step> steps, Form form, Draft draft, String address);

        static native TemplateInstance addSummary(
                List<Step> steps, Form form, Draft draft, NumbersDraft answers, String media);

        private Templates() {}
    }

    private final Page page;
    private final LineCodes codes;
    private final Drafts drafts;

    AddNumbersPages(Page page, LineCodes codes, Drafts drafts) {
        this.page = page;
        this.codes = codes;
        this.drafts = drafts;
    }

    /** What was answered, and holds by now. */
    NumbersDraft answers(Draft draft) {
        return drafts.content(draft, NumbersDraft.class).asOf(codes::isExpired);
    }

    TemplateInstance numbers(Form form, List<OwnNumbers.Own> known, Draft draft, Draft open) {
        String action = draft == null ? page.link("personal-area/add-numbers") : link(draft.id(), "numbers");
        return Templates.addNumbers(steps(1, draft), form, known, List.of(0, 1, 2, 3, 4), action, open);
    }

    /** The nonce makes sure that a double click sends one code only. */
    TemplateInstance proof(Form form, Draft draft, NumbersDraft answers) {
        List<ProofLine> lines = ProofLine.of(answers, form.isWrong(), codes);
        return Templates.addProof(
                steps(2, draft), form, draft, lines, UUID.randomUUID().toString());
    }

    TemplateInstance choices(Form form, Draft draft, String address) {
        return Templates.addChoices(steps(3, draft), form, draft, address);
    }

    TemplateInstance summary(Form form, Draft draft, NumbersDraft answers) {
        RegistrationTexts texts = Texts.of(RegistrationTexts.class, page.lang());
        List<String> media = answers.media().stream()
                .map(medium -> medium.equals("POST") ? texts.post() : texts.telephone())
                .toList();
        return Templates.addSummary(steps(4, draft), form, draft, answers, String.join("\n", media));
    }

    private List<Step> steps(int current, Draft draft) {
        RegistrationTexts texts = Texts.of(RegistrationTexts.class, page.lang());
        List<String> hrefs = STEPS.stream()
                .map(step -> draft == null ? "" : link(draft.id(), step))
                .toList();
        return Step.of(
                current,
                List.of(texts.stepNumbers(), texts.stepProof(), texts.stepChoices(), texts.stepSummary()),
                hrefs);
    }

    String link(UUID id, String step) {
        return page.link("personal-area/add-numbers") + "/" + id + "/" + page.slug(step);
    }

    Response go(UUID id, String step) {
        return Response.seeOther(URI.create(link(id, step))).build();
    }

    /**
     * Back to the line that the person was at. The field that waits for a code is the target itself: browsers put the cursor into it, and
     * ignore {@code autofocus} where an address has a target.
     */
    Response goToLine(UUID id, int place, NumbersDraft.Line line) {
        String target = line.awaitsCode() ? "#code" : "#line";
        return Response.seeOther(URI.create(link(id, "proof") + target + place)).build();
    }

    /** A request that was sent is not sent again by going back: every page of it leads to the confirmation. */
    Optional<Response> finished(Draft draft) {
        return draft.result()
                .map(protocol -> Response.seeOther(page.uri("personal-area/registrations/" + protocol))
                        .build());
    }
}
