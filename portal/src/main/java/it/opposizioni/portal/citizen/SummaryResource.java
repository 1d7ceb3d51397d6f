package it.opposizioni.portal.citizen;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.profile.Profiles;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Adding numbers, last step: the summary, the declaration, and sending. */
@Path("/personal-area/add-numbers/{id}/summary")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class SummaryResource extends FormResource {

    private final Drafts drafts;
    private final AddNumbersPages pages;
    private final PersonContacts contacts;
    private final Profiles profiles;
    private final RegistryClient registry;

    SummaryResource(
            Page page,
            Drafts drafts,
            AddNumbersPages pages,
            ReturnedForms returned,
            PersonContacts contacts,
            Profiles profiles,
            @RestClient RegistryClient registry) {
        super(page, returned);
        this.drafts = drafts;
        this.pages = pages;
        this.contacts = contacts;
        this.profiles = profiles;
        this.registry = registry;
    }

    @GET
    public Response summary(@PathParam("id") UUID id) {
        Draft draft = drafts.find(id, page.owner(), AddNumbersResource.DRAFT);
        NumbersDraft answers = pages.answers(draft);
        if (draft.result().isPresent()) {
            return pages.finished(draft).orElseThrow();
        }
        String next = nextStep(answers);
        return next.equals("summary")
                ? Response.ok(pages.summary(returned.here().orElseGet(Form::empty), draft, answers))
                        .build()
                : pages.go(id, next);
    }

    @POST
    public Response submit(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = drafts.find(id, page.owner(), AddNumbersResource.DRAFT);
        if (draft.result().isPresent()) {
            return pages.finished(draft).orElseThrow();
        }
        // as it was sent: the registry says whether its proofs are too old, and answers a repetition as the first time
        NumbersDraft answers = drafts.content(draft, NumbersDraft.class);
        String next = nextStep(answers);
        if (!next.equals("summary")) {
            return pages.go(id, next);
        }
        RegistrationTexts texts = texts(RegistrationTexts.class);
        Form form = Form.of(posted);
        if (!form.value("key").equals(draft.key())) {
            form.reject("declaration", texts.changedMeanwhile());
        } else {
            FormerEntries.rejectUnanswered(answers, form, texts);
            if (!form.has("declaration", "yes")) {
                form.reject("declaration", texts.declarationMissing());
            }
        }
        return form.isWrong() ? returned.toPage(form) : send(draft, answers, form);
    }

    /** The address may have been changed in the profile since it was chosen here: then it is chosen again. */
    private String nextStep(NumbersDraft answers) {
        boolean gone = answers.chosen()
                && !answers.email().isEmpty()
                && !contacts.addressOf(page.visitor()).equals(Optional.of(answers.email()));
        String next = answers.nextStep();
        return gone && next.equals("summary") ? "choices" : next;
    }

    private Response send(Draft draft, NumbersDraft answers, Form form) {
        List<String> former = FormerEntries.answers(answers, form);
        List<RegistryClient.Line> lines = IntStream.range(0, former.size())
                .mapToObj(i -> line(answers.lines().get(i), answers.media(), former.get(i)))
                .toList();
        try {
            if (page.principal() == null) {
                // first the profile: the message about the registration may be written before the answer arrives
                profiles.choose(page.visitor(), !answers.email().isEmpty(), Lang.of(answers.language()));
            }
            RegistryClient.Registration registration = registry.register(
                    FormerEntries.key(draft, former),
                    new RegistryClient.NewRegistration(lines, true, answers.language()));
            drafts.finish(draft, registration.protocol());
            return seeOther("personal-area/registrations/" + registration.protocol());
        } catch (UpstreamException e) {
            return refused(draft, answers, form, e);
        }
    }

    private static RegistryClient.Line line(NumbersDraft.Line line, List<String> media, String formerEntry) {
        return new RegistryClient.Line(line.number(), line.proofId(), media, formerEntry);
    }

    /** Each number is named. What somebody else has registered is asked about on this page. One whose proof has become too old is proven again. */
    private Response refused(Draft draft, NumbersDraft answers, Form form, UpstreamException e) {
        Map<Integer, String> refused = RefusedLines.of(e, answers.lines().size());
        boolean proofTooOld = RefusedLines.areUnproven(e);
        RegistrationTexts texts = texts(RegistrationTexts.class);
        boolean ofOthers = FormerEntries.areAskedAbout(e);
        refused.forEach((place, why) -> form.reject(
                (proofTooOld ? "line" : ofOthers ? "former" : "number") + place,
                texts.aboutNumber(answers.lines().get(place).number().spaced(), why)));
        if (proofTooOld && !refused.isEmpty()) {
            drafts.save(draft, answers.unproven(refused.keySet()));
            return returned.to("personal-area/add-numbers/" + draft.id() + "/proof", form);
        }
        if (ofOthers) {
            drafts.save(draft, FormerEntries.asked(answers, e));
        }
        if (refused.isEmpty()) {
            FormProblems.into(form, e, "declaration", pointer -> "declaration");
        }
        return returned.toPage(form);
    }
}
