package it.opposizioni.portal.citizen;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.drafts.Draft;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Adding numbers, third step: what to stop, and how to be written to. */
@Path("/personal-area/add-numbers/{id}/choices")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class ChoicesResource extends FormResource {

    private static final String EMAIL = "EMAIL";

    private final Drafts drafts;
    private final AddNumbersPages pages;
    private final PersonContacts contacts;

    ChoicesResource(Page page, Drafts drafts, AddNumbersPages pages, ReturnedForms returned, PersonContacts contacts) {
        super(page, returned);
        this.drafts = drafts;
        this.pages = pages;
        this.contacts = contacts;
    }

    @GET
    public Response choices(@PathParam("id") UUID id) {
        Draft draft = drafts.find(id, page.owner(), AddNumbersResource.DRAFT);
        NumbersDraft answers = pages.answers(draft);
        if (draft.result().isPresent()) {
            return pages.finished(draft).orElseThrow();
        }
        if (!answers.allProven()) {
            return pages.go(id, "proof");
        }
        Optional<String> address = contacts.addressOf(page.visitor());
        Form form = returned.here().orElseGet(() -> known(answers, address.isPresent()));
        return Response.ok(pages.choices(form, draft, address.orElse(""))).build();
    }

    /** What was chosen before, or what we know of the person already. */
    private Form known(NumbersDraft answers, boolean reachable) {
        boolean byEmail = answers.chosen() ? !answers.email().isEmpty() : reachable;
        String language = answers.chosen()
                ? answers.language()
                : contacts.of(page.visitor().subject())
                        .flatMap(PersonContact::chosenLanguage)
                        .orElse(page.lang().code());
        return Form.empty()
                .withAll("media", answers.media())
                .with("notify", byEmail ? EMAIL : "BOX")
                .with("language", language);
    }

    @POST
    public Response choose(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Draft draft = drafts.find(id, page.owner(), AddNumbersResource.DRAFT);
        RegistrationTexts texts = texts(RegistrationTexts.class);
        Form form = Form.of(posted);
        List<String> media = form.all("media").stream()
                .filter(List.of("TELEPHONE", "POST")::contains)
                .distinct()
                .toList();
        if (media.isEmpty()) {
            form.reject("media", texts.mediaMissing());
        }
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        return pages.finished(draft).orElseGet(() -> {
            String language = form.value("language").equals("en") ? "en" : "it";
            // an address that is not confirmed cannot be chosen here: the profile is where one is changed and confirmed
            String email = page.principal() == null && form.has("notify", EMAIL)
                    ? contacts.addressOf(page.visitor()).orElse("")
                    : "";
            drafts.save(draft, drafts.content(draft, NumbersDraft.class).withChoices(media, email, language));
            return isForLater(form) ? seeOther(AddNumbersResource.AREA) : pages.go(id, "summary");
        });
    }
}
