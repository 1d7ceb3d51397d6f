package it.opposizioni.portal.cases;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.contradiction.ContradictionClient;
import it.opposizioni.portal.cases.contradiction.ContradictionLabels;
import it.opposizioni.portal.cases.draft.DraftNotice;
import it.opposizioni.portal.cases.draft.ProposalDraftTexts;
import it.opposizioni.portal.cases.draft.ProposalDrafts;
import it.opposizioni.portal.cases.notification.NotificationClient;
import it.opposizioni.portal.cases.notification.NotificationLabels;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.passedon.OtherAuthorities;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The decision of a case: what was proposed, its approval by another person, and the worksheet of a fine. */
@Path("/authority/cases/{id}/decision")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class DecisionResource extends FormResource {

    /** Asks only how high a fine may be. */
    private static final String COMPUTE = "COMPUTE";

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /**
         * @param draft that the official has saved; null where there is none
         * @param done what has just been done, in words; empty for nothing
         * @param measures offered, as {@code grounds}, of which some have a ceiling of their own
         * @param told how the act was served; null while it is not decided, and when the service does not answer
         * @param formula how high a fine may be; empty unless that was asked
         * @param ceiling likewise of what is proposed or decided; empty where that is no fine, null when the service does not answer
         * @param against complaints that a violation cannot be found with; null when the service does not answer
         */
        static native TemplateInstance decision(
                Form form,
                CaseClient.Case file,
                DraftNotice draft,
                String done,
                List<Choice> measures,
                List<CaseClient.Norm> grounds,
                String formula,
                String ceiling,
                NotificationClient.Notification told,
                NotificationLabels notificationWords,
                ContradictionClient.Contradictions against,
                ContradictionLabels againstWords,
                CaseLabels words,
                DecisionLabels decisionWords,
                String nonce);

        private Templates() {}
    }

    private final CaseClient cases;
    private final NotificationClient notifications;
    private final ContradictionClient contradictions;
    private final ProposalDrafts drafts;

    DecisionResource(
            Page page,
            ReturnedForms returned,
            ProposalDrafts drafts,
            @RestClient CaseClient cases,
            @RestClient NotificationClient notifications,
            @RestClient ContradictionClient contradictions) {
        super(page, returned);
        this.drafts = drafts;
        this.cases = cases;
        this.notifications = notifications;
        this.contradictions = contradictions;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id, @QueryParam("done") String done) {
        CaseClient.Case file = cases.one(id);
        CaseClient.Norms norms = cases.norms();
        Optional<ProposalDrafts.Begun> begun = begun(id, file);
        Form form = returned.here().orElseGet(() -> toFillIn(file, begun));
        return Templates.decision(
                OtherAuthorities.chosen(form),
                file,
                begun.map(draft -> DraftNotice.of(draft, form, file)).orElse(null),
                done(done, begun.isPresent()),
                norms.measures().stream()
                        .map(measure -> Choice.of(measure.code(), measure.text()))
                        .toList(),
                norms.norms(),
                form.has("act", COMPUTE) ? formula(id, form) : "",
                ceiling(file),
                file.isDecided()
                        ? PageSection.<NotificationClient.Notification>ofNewer(() -> notifications.of(id), null)
                                .value()
                        : null,
                NotificationLabels.in(page.lang()),
                against(file),
                ContradictionLabels.in(page.lang()),
                CaseLabels.in(page.lang()),
                DecisionLabels.in(page.lang()),
                UUID.randomUUID().toString());
    }

    /** Empty also where the draft has no use any more: the case is over, or its writer has proposed since, also where the answer to that was lost. */
    private Optional<ProposalDrafts.Begun> begun(UUID id, CaseClient.Case file) {
        boolean proposed = "PROPOSED".equals(file.summary().stage()) && file.proposedByMe();
        return proposed || !file.summary().isOpen()
                ? Optional.empty()
                : drafts.of(id, page.visitor().subject())
                        .filter(draft ->
                                file.history().stream().noneMatch(step -> step.isProposalSince(draft.savedAt())));
    }

    private static Form toFillIn(CaseClient.Case file, Optional<ProposalDrafts.Begun> begun) {
        return file.can("PROPOSE")
                ? begun.map(ProposalDrafts.Begun::form).orElseGet(() -> DecisionForm.begun(file.decision()))
                : Form.empty();
    }

    private String done(String done, boolean begun) {
        ProposalDraftTexts words = texts(ProposalDraftTexts.class);
        return switch (done) {
            case "saved" -> begun ? words.saved() : words.tooLate();
            case "discarded" -> words.discarded();
            case null, default -> "";
        };
    }

    /** As long as they can be split off, also while a reply or a hearing is awaited, and while a proposal waits for its approval. */
    private ContradictionClient.Contradictions against(CaseClient.Case file) {
        return Stream.of("SPLIT", "PROPOSE", "RETURN").anyMatch(file::can)
                ? PageSection.ofNewer(
                                () -> contradictions.contradictions(
                                        file.summary().id()),
                                ContradictionClient.Contradictions.NONE)
                        .value()
                : ContradictionClient.Contradictions.NONE;
    }

    private String formula(UUID id, Form form) {
        Long turnover = DecisionForm.amount(form, "turnover", texts(DecisionTexts.class));
        if (form.isWrong()) {
            return "";
        }
        try {
            return formula(id, turnover, form.all("grounds"));
        } catch (UpstreamException e) {
            FormProblems.into(form, e, "turnover", _ -> "turnover");
            return "";
        }
    }

    /** Who approves it sees it without computing anything. */
    private String ceiling(CaseClient.Case file) {
        CaseClient.Decision made = file.decision();
        if (made == null || !made.isFine()) {
            return "";
        }
        UUID id = file.summary().id();
        try {
            return PageSection.of(() -> formula(id, made.turnover(), made.grounds()))
                    .value();
        } catch (UpstreamException _) {
            return null;
        }
    }

    /** @param turnover null where it is not known: where it matters, the service refuses to compute without one, and words say what is known */
    private String formula(UUID id, Long turnover, List<String> grounds) {
        try {
            return cases.ceiling(id, turnover, grounds).formula();
        } catch (UpstreamException e) {
            if (turnover == null && e.status() == 422) {
                return texts(DecisionTexts.class).ceilingUnknown();
            }
            throw e;
        }
    }

    @POST
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Long version = CaseAct.number(form.value("version"));
        try {
            switch (form.value("act")) {
                // nothing is sent yet: everything that was typed comes back, with the answer beside it
                case COMPUTE -> {
                    return returned.toPage(form, "ceiling");
                }
                case "APPROVE" -> {
                    cases.act(id, "approval", form.key(), new CaseRequest.Approval(version));
                    // decided: what the approver had begun to propose has no use any more
                    drafts.end(id, page.visitor().subject());
                }
                case "RETURN" ->
                    cases.act(id, "return", form.key(), new CaseRequest.Reasoned(version, form.value("returnReason")));
                default -> {
                    CaseClient.Decision decision = DecisionForm.read(form, texts(DecisionTexts.class));
                    if (form.isWrong()) {
                        return returned.toPage(form);
                    }
                    cases.act(
                            id,
                            "proposal",
                            form.key(),
                            new CaseRequest.Proposal(
                                    version, CaseAct.companyRead(form), CaseAct.documentsRead(form), decision));
                    drafts.end(id, page.visitor().subject());
                }
            }
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "state", DecisionForm::fieldOf));
        }
        return seeOther("authority/cases/" + id + "/decision");
    }
}
