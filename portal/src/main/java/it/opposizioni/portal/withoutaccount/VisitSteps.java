package it.opposizioni.portal.withoutaccount;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.citizen.RegistrationTexts;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.Step;
import it.opposizioni.portal.withoutaccount.VisitClient.NewVisit;
import it.opposizioni.portal.withoutaccount.VisitDraft.Aim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Leads somebody who has not signed in from page to page: what was answered, which page is next, and what is wrong, in words. */
@ApplicationScoped
class VisitSteps {

    static final String START = "without-account";
    static final String MANAGE = "manage-by-code";
    static final String ANOTHER = "another";

    /** The page of a number that its code has opened. */
    static final String NUMBER = "number";

    /** Those that want a proved line, in their order. */
    static final List<String> PAGES = List.of("email", "email-code", "choices", "summary");

    private static final String DRAFT = "visit";
    private static final String OVER = "visit-over";

    /** Somebody holds the number now, or it has left the register. */
    private static final String CODE_ENDED = "no-management-code";

    private final Page page;
    private final Drafts drafts;
    private final ReturnedForms returned;
    private final VisitClient registry;

    VisitSteps(Page page, Drafts drafts, ReturnedForms returned, @RestClient VisitClient registry) {
        this.page = page;
        this.drafts = drafts;
        this.returned = returned;
        this.registry = registry;
    }

    /** What is saved, and the answers in it. */
    record Visit(Draft draft, VisitDraft answers) {

        UUID id() {
            return draft.id();
        }
    }

    /** Begins a visit with the number of the form, or leads back to it. */
    Response begin(Form form, Aim aim) {
        return begin(form, aim, null, VisitStay.NONE);
    }

    /** The same with another number, after one that was registered. */
    Response beginAnother(Form form, Visit before) {
        return begin(
                form, Aim.REGISTER, before.answers().visit(), before.answers().soFar(before.id()));
    }

    private Response begin(Form form, Aim aim, UUID after, VisitStay stay) {
        Optional<PhoneNumber> number = number(form);
        if (number.filter(stay::has).isPresent()) {
            form.reject(
                    "number", Texts.of(WithoutAccountTexts.class, page.lang()).numberTwice());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        PhoneNumber known = number.orElseThrow();
        try {
            UUID visit = registry.begin(new NewVisit(known, after)).id();
            return go(drafts.begin(page.owner(), DRAFT, VisitDraft.of(aim, visit, known, stay)), "proof");
        } catch (UpstreamException e) {
            return isOver(e)
                    ? startAgain(aim, known, e)
                    : returned.toPage(FormProblems.into(form, e, "number", _ -> "number"));
        }
    }

    /** The registry decides which numbers may be registered; this reads one, and says what is wrong with it. */
    private Optional<PhoneNumber> number(Form form) {
        RegistrationTexts texts = Texts.of(RegistrationTexts.class, page.lang());
        try {
            PhoneNumber number = PhoneNumber.parse(form.value("number"));
            if (number.isSubscriberLine()) {
                return Optional.of(number);
            }
            form.reject("number", number.isItalian() ? texts.serviceNumber() : texts.foreignNumber());
        } catch (InvalidPhoneNumberException e) {
            form.reject("number", e.detail().in(page.lang().locale()));
        }
        return Optional.empty();
    }

    /** @throws it.opposizioni.kit.problem.DomainException 404 when it was not begun in this browser */
    Visit find(UUID id) {
        Draft draft = drafts.find(id, page.owner(), DRAFT);
        return new Visit(draft, drafts.content(draft, VisitDraft.class));
    }

    /** Whether it was begun in this browser, and is still remembered. */
    boolean knows(UUID id) {
        return drafts.all(page.owner()).stream().anyMatch(draft -> draft.id().equals(id));
    }

    /** To where a number is opened by its code. */
    Response toTheCode() {
        return Response.seeOther(page.uri(MANAGE)).build();
    }

    /** Shows a page whose turn it is; every other one leads to where the next answer is wanted. */
    Response show(UUID id, String step, Function<Visit, Object> shown) {
        return at(id, step, visit -> Response.ok(shown.apply(visit)).build());
    }

    /** The same for what answers by itself. */
    Response at(UUID id, String step, Function<Visit, Response> answer) {
        Visit visit = find(id);
        return visit.answers().reaches(step)
                ? answer.apply(visit)
                : go(id, visit.answers().nextStep());
    }

    /** Does what a form asks for, if it is its turn. What the registry refuses is said beside the field. */
    Response act(UUID id, String step, Form form, String field, Act act) {
        Visit visit = find(id);
        if (!visit.answers().reaches(step)) {
            return go(id, visit.answers().nextStep());
        }
        try {
            return act.on(visit);
        } catch (UpstreamException e) {
            if (isOver(e) || step.equals(NUMBER) && isShutOut(e)) {
                return startAgain(visit.answers().aim(), visit.answers().number(), e);
            }
            return returned.toPage(FormProblems.into(form, e, field, _ -> field));
        }
    }

    /** What a form does. */
    interface Act {
        Response on(Visit visit);
    }

    private static boolean isOver(UpstreamException e) {
        return e.problem().filter(problem -> problem.slug().equals(OVER)).isPresent();
    }

    /** Whether the number that the code had opened is no longer open: its time is over, or its code has ended. */
    static boolean isShutOut(UpstreamException e) {
        return isOver(e)
                || e.problem()
                        .filter(problem -> problem.slug().equals(CODE_ENDED))
                        .isPresent();
    }

    /** The form has the number already, and says why it goes on there: mostly the line must be proved again. */
    private Response startAgain(Aim aim, PhoneNumber number, UpstreamException e) {
        Form form = Form.empty()
                .with("number", number.spaced())
                .reject("number", e.problem().orElseThrow().detail());
        return returned.to(aim == Aim.REGISTER ? START : MANAGE, form);
    }

    /** For pages of an opened number, which ask the registry before they are shown. */
    Response look(UUID id, Supplier<Response> shown) {
        try {
            return shown.get();
        } catch (UpstreamException e) {
            if (isShutOut(e)) {
                VisitDraft answers = find(id).answers();
                return startAgain(answers.aim(), answers.number(), e);
            }
            throw e;
        }
    }

    /** Saves the answers and goes where the next one is wanted. */
    Response next(Visit visit, VisitDraft answers) {
        drafts.save(visit.draft(), answers);
        return go(visit.id(), answers.nextStep());
    }

    /** A registration that was made is not made again by going back. */
    Response finish(Visit visit, VisitDraft answers) {
        drafts.save(visit.draft(), answers);
        drafts.finish(visit.draft(), answers.registered().protocol());
        return go(visit.id(), answers.nextStep());
    }

    Response go(UUID id, String step) {
        return Response.seeOther(URI.create(link(id, step))).build();
    }

    String link(UUID id, String step) {
        return page.link(path(id, step));
    }

    /** The portal's own path of a page. */
    static String path(UUID id, String step) {
        return START + "/" + id + "/" + step;
    }

    /**
     * @param current from 1
     * @param visit null before there is one
     */
    List<Step> steps(int current, Visit visit) {
        WithoutAccountTexts texts = Texts.of(WithoutAccountTexts.class, page.lang());
        List<String> labels = List.of(
                texts.stepNumber(), texts.stepProof(), texts.stepEmail(), texts.stepChoices(), texts.stepSummary());
        List<String> hrefs = visit == null
                ? List.of("", "", "", "", "")
                : List.of(
                        page.link(visit.answers().numberPage()),
                        link(visit.id(), "proof"),
                        link(visit.id(), "email"),
                        link(visit.id(), "choices"),
                        link(visit.id(), "summary"));
        return Step.of(current, labels, hrefs);
    }
}
