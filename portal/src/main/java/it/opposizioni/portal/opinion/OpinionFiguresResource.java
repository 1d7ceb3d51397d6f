package it.opposizioni.portal.opinion;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.opinion.OpinionClient.Figures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How many people think what of how their complaints were treated, for the authority. */
@Path("/authority/opinions")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class OpinionFiguresResource extends PageResource {

    private static final int MOST = 5;

    /** One answer, and how many chose it. */
    record Row(int answer, String clear, String quick) {}

    @CheckedTemplate(basePath = "opinion")
    static class Templates {
        /** @param rows null when the service does not answer */
        static native TemplateInstance figures(List<Row> rows, String total);

        private Templates() {}
    }

    private final OpinionClient opinions;

    OpinionFiguresResource(Page page, @RestClient OpinionClient opinions) {
        super(page);
        this.opinions = opinions;
    }

    @GET
    public TemplateInstance figures() {
        PageSection<Figures> asked = PageSection.of(opinions::figures);
        if (!asked.available()) {
            return Templates.figures(null, "");
        }
        Figures found = asked.value();
        OpinionTexts texts = texts(OpinionTexts.class);
        List<Row> rows = IntStream.rangeClosed(1, MOST)
                .mapToObj(answer -> new Row(answer, count(found.clear(), answer), count(found.quick(), answer)))
                .toList();
        return Templates.figures(
                rows,
                texts.total(
                        found.opinions() == null ? texts.few() : page.formats().amount(found.opinions())));
    }

    private String count(Map<String, Long> counts, int answer) {
        Long count = counts == null ? null : counts.get(Integer.toString(answer));
        return count == null
                ? texts(OpinionTexts.class).hidden()
                : page.formats().amount(count);
    }
}
