package it.opposizioni.portal.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.citizen.RegistrationTexts;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.organisation.ListRequest.Requests;
import it.opposizioni.portal.organisation.RepresentationResource.Pages;
import it.opposizioni.portal.organisation.SentList.Lines;
import it.opposizioni.portal.organisation.SentList.Lists;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedFile;
import it.opposizioni.portal.upload.StreamedForm;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The lists of numbers of the organisation for which the visitor acts: sending one, to register its numbers or to ask something else for them, and what
 * became of each line.
 */
@Path("/personal-area/number-lists")
@RolesAllowed(Role.Names.CITIZEN)
@ForDelegates
@Blocking
class SentListResource extends FormResource {

    static final String CSV = "text/csv";
    static final int LINES = 100;

    private static final String HERE = "personal-area/number-lists";
    static final String FILE = "file";
    private static final String MEDIA = "media";
    private static final String KIND = "kind";
    private static final String REGISTER = "REGISTER";
    private static final String CALLS = "TELEPHONE";
    private static final String POST = "POST";
    private static final int LISTS = 20;

    /** As much as the registry takes. */
    private static final int LARGEST = 2_000_000;

    private static final int LONGEST_NAME = 200;

    @CheckedTemplate(basePath = "organisation")
    static class Templates {
        static native TemplateInstance lists(
                Form form,
                List<Choice> kinds,
                Lists found,
                Requests requests,
                OrganisationLabels words,
                ListRequestLabels requestWords,
                Pages pages,
                Pages requestPages);

        static native TemplateInstance list(
                SentList list, Lines lines, OrganisationLabels words, String next, String first, String done);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final SentListClient lists;
    private final ListRequestClient requests;
    private final ListFileClient files;

    SentListResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            @RestClient SentListClient lists,
            @RestClient ListRequestClient requests,
            @RestClient ListFileClient files) {
        super(page, returned);
        this.arriving = arriving;
        this.lists = lists;
        this.requests = requests;
        this.files = files;
    }

    /** The key in the form makes a double submit one list. */
    @GET
    public TemplateInstance all(@QueryParam("cursor") String cursor, @QueryParam("requests") String requestCursor) {
        Lists found = lists.list(cursor, LISTS);
        Requests asked = Requests.ifKnown(() -> requests.list(requestCursor, LISTS));
        String here = page.link(HERE);
        return Templates.lists(
                returned.here().orElseGet(SentListResource::begun).keyed(),
                kinds(),
                found,
                asked,
                OrganisationLabels.in(page.lang()),
                ListRequestLabels.in(page.lang()),
                Pages.of(here + "?cursor=", found.next(), cursor, here),
                Pages.of(here + "?requests=", asked.next(), requestCursor, here));
    }

    /** What most lists are about. */
    private static Form begun() {
        return Form.empty().with(KIND, REGISTER).with(MEDIA, CALLS);
    }

    private List<Choice> kinds() {
        ListRequestTexts texts = texts(ListRequestTexts.class);
        return List.of(
                Choice.of(REGISTER, texts.choiceRegister()),
                new Choice(ListRequest.RENEWAL, texts.choiceRenewal(), texts.choiceRenewalHint()),
                new Choice(ListRequest.WITHDRAWAL, texts.choiceWithdrawal(), texts.choiceWithdrawalHint()));
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send() {
        Form form = arriving.form();
        // a page of the release before, which only registered
        String kind = form.value(KIND).isEmpty() ? REGISTER : form.value(KIND);
        if (kinds().stream().noneMatch(each -> each.value().equals(kind))) {
            form.reject(KIND, texts(ListRequestTexts.class).whatMissing());
        }
        List<String> media =
                Stream.of(CALLS, POST).filter(medium -> form.has(MEDIA, medium)).toList();
        if (kind.equals(REGISTER) && media.isEmpty()) {
            form.reject(MEDIA, texts(RegistrationTexts.class).mediaMissing());
        }
        byte[] file = file(arriving, form, texts());
        String name = fileName(arriving);
        if (form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            return kind.equals(REGISTER)
                    ? seeOther(
                            HERE + "/"
                                    + files.send(form.key(), name, media, file).id(),
                            "done=sent")
                    : seeOther(ListRequestResource.HERE + "/"
                            + files.enter(form.key(), name, kind, file).id());
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, FILE, _ -> FILE));
        }
    }

    /** The file of the form; what is wrong with it is said in the form. */
    static byte[] file(StreamedForm arriving, Form form, SentListTexts texts) {
        byte[] file = file(arriving);
        arriving.discardTheRest();
        if (file.length == 0) {
            form.reject(FILE, texts.fileMissing());
        } else if (file.length > LARGEST) {
            form.reject(FILE, texts.fileTooLarge());
        }
        return file;
    }

    /** As the registry takes it, of the file that has come. */
    static String fileName(StreamedForm arriving) {
        StringBuilder name = new StringBuilder();
        arriving.file()
                .map(StreamedFile::name)
                .orElse("")
                .codePoints()
                .limit(LONGEST_NAME)
                .forEach(name::appendCodePoint);
        return URLEncoder.encode(name.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** At most one byte more than may come; empty when no file was chosen, or it did not arrive whole. */
    private static byte[] file(StreamedForm arriving) {
        Optional<StreamedFile> chosen =
                arriving.file().filter(file -> !file.name().isBlank());
        try {
            return chosen.isPresent() ? chosen.get().content().readNBytes(LARGEST + 1) : new byte[0];
        } catch (IOException _) {
            return new byte[0];
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(
            @PathParam("id") UUID id, @QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        String address = page.link(HERE) + "/" + id;
        SentList list = lists.one(id);
        Lines lines = lists.lines(id, cursor, LINES);
        return Templates.list(
                list,
                lines,
                OrganisationLabels.in(page.lang()),
                nextPage(address, lines.next()),
                cursor == null ? "" : address,
                done == null ? "" : texts().saidSent());
    }

    @GET
    @Path("{id}/table")
    public Response table(@PathParam("id") UUID id) {
        return table(ListTable.of(page.lang()).translate(lists.table(id)), page);
    }

    static Response table(byte[] content, Page page) {
        return Response.ok(content, CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + page.slug("number-lists") + ".csv\"")
                .build();
    }

    private SentListTexts texts() {
        return texts(SentListTexts.class);
    }
}
