package it.opposizioni.portal.signin;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.drafts.KeptForms;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asking for this page signs a person in; then it leads to the page one wanted, or to the area one works in. */
@Path("/sign-in")
@Blocking
class SignInResource extends PageResource {

    /** A path of ours and nothing else: an address of another site would make it an open redirect. */
    private static final Pattern OWN_PATH = Pattern.compile("/(it|en)/[A-Za-z0-9/_.?=&%-]*");

    private final KeptForms kept;

    SignInResource(Page page, KeptForms kept) {
        super(page);
        this.kept = kept;
    }

    /** @param form one that was sent after the session had ended, see {@link KeptForms} */
    @GET
    @Authenticated
    public Response enter(@QueryParam("to") String wanted, @QueryParam("kept") String form) {
        return Optional.ofNullable(form).flatMap(kept::giveBack).orElseGet(() -> {
            URI next = own(wanted).orElseGet(() -> page.uri(page.visitor().home()));
            return Response.seeOther(next).build();
        });
    }

    private static Optional<URI> own(String wanted) {
        try {
            return wanted != null && OWN_PATH.matcher(wanted).matches()
                    ? Optional.of(URI.create(wanted))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            // a malformed percent escape
            return Optional.empty();
        }
    }
}
