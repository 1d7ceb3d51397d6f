package it.opposizioni.portal.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.desk.NumberLines.Numbered;
import it.opposizioni.portal.desk.NumberListClient.Line;
import it.opposizioni.portal.desk.NumberListClient.Result;
import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.FormField;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedFile;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A list of numbers that one holder sent, entered at once; the result, line by line, has an address of its own. */
@Path("/administration/desk/lists")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class NumberListResource extends FormResource {

    private static final String HERE = "administration/desk/lists";
    private static final String KIND = "desk-list";

    /** What became of a line of the file. */
    record Row(long line, String number, String outcome) {}

    /** @param holder who sent it */
    record Kept(String holder, String protocol, long recorded, List<Row> rows) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        /** @param who fields after the day on which it came */
        static native TemplateInstance newList(Form form, List<FormField> what, List<FormField> who);

        static native TemplateInstance list(Kept result, long lines, DeskLabels words);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final Drafts drafts;
    private final NumberListClient lists;

    NumberListResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            Drafts drafts,
            @RestClient NumberListClient lists) {
        super(page, returned);
        this.arriving = arriving;
        this.drafts = drafts;
        this.lists = lists;
    }

    /** The key in the form makes a double submit one list. */
    @GET
    public TemplateInstance form() {
        DeskForm fields = DeskForm.in(page.lang());
        return Templates.newList(
                returned.here().orElseGet(DeskForm::begunList).keyed(), fields.whatOfList(), fields.who());
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response enter() {
        Form form = arriving.form();
        List<Numbered> lines = lines();
        Optional<NumberListClient.Entry> list = DeskForm.in(page.lang())
                .readList(form, lines.stream().map(Numbered::text).toList());
        arriving.discardTheRest();
        return list.map(entry -> send(form, lines, entry)).orElseGet(() -> returned.toPage(form));
    }

    private Response send(Form form, List<Numbered> lines, NumberListClient.Entry entry) {
        try {
            Result result = lists.enter(form.key(), entry);
            Kept kept =
                    new Kept(entry.holder().name(), result.protocol(), result.recorded(), rows(lines, result.lines()));
            UUID id = drafts.begin(page.visitor().subject(), KIND, kept);
            return seeOther(HERE + "/" + id);
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(
                    form,
                    e,
                    DeskForm.FILE,
                    pointer -> pointer.startsWith("/numbers") ? DeskForm.FILE : DeskForm.fieldOf(pointer)));
        }
    }

    /** By their places in the file, which may have a header and empty lines. */
    private static List<Row> rows(List<Numbered> lines, List<Line> results) {
        return IntStream.range(0, Math.min(lines.size(), results.size()))
                .mapToObj(i -> new Row(
                        lines.get(i).line(),
                        results.get(i).number(),
                        results.get(i).outcome()))
                .toList();
    }

    /** Empty when no file was chosen, or it did not arrive whole. */
    private List<Numbered> lines() {
        Optional<StreamedFile> file =
                arriving.file().filter(chosen -> !chosen.name().isBlank());
        try {
            return file.isPresent() ? NumberLines.read(file.get().content()) : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance result(@PathParam("id") UUID id) {
        Kept kept = drafts.content(drafts.find(id, page.visitor().subject(), KIND), Kept.class);
        return Templates.list(kept, kept.rows().size(), DeskLabels.in(page.lang()));
    }
}
