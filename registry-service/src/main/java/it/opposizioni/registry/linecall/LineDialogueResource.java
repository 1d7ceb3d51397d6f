package it.opposizioni.registry.linecall;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.linecall.LineCalls.Spoken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The automatic answering system, over HTTP: the telephone system's voice browser gets its documents here. */
@Path(Dialogue.ADDRESS)
@Produces(LineDialogueResource.VOICE_XML)
@RolesAllowed(Role.Names.CHANNEL)
@Tag(name = "Line calls", description = "The telephone system reports calls from lines")
class LineDialogueResource {

    static final String VOICE_XML = "application/voicexml+xml";

    private static final Pattern PIN = Pattern.compile("[0-9]{6}");
    private static final Text NOTHING_ASKED =
            Text.of("Indica il PIN oppure che cosa è stato chiesto.", "State the PIN or what was asked for.");

    private final LineCalls calls;
    private final LineCallConfig config;
    private final Now now;

    LineDialogueResource(LineCalls calls, LineCallConfig config, Now now) {
        this.calls = calls;
        this.config = config;
        this.now = now;
    }

    @GET
    @Operation(
            operationId = "getLineDialogue",
            summary = "What a caller hears first, as VoiceXML 2.1",
            description =
                    "A menu of keys, in Italian or English. What the caller asks for is submitted to the same address.")
    public String start(@QueryParam("language") @DefaultValue("it") Spoken language) {
        return dialogue(language).start();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(
            operationId = "answerLineDialogue",
            summary = "What a caller hears after keying a PIN or choosing an act",
            description =
                    "The same as reportLineCall, for a voice browser: caller is session.connection.remote.uri, and the answer is spoken also where it is a refusal.")
    public String answer(
            @FormParam("caller") String caller,
            @FormParam("pin") String pin,
            @FormParam("act") String act,
            @FormParam("language") String language) {
        Dialogue dialogue = dialogue("en".equals(language) ? Spoken.en : Spoken.it);
        Optional<LineAct> asked = Arrays.stream(LineAct.values())
                .filter(each -> each.name().equals(act))
                .findFirst();
        boolean keyed = pin != null && PIN.matcher(pin).matches();
        if (keyed == asked.isPresent()) {
            throw DomainException.invalid("/pin", "PIN_OR_ACT", NOTHING_ASKED);
        }
        try {
            PhoneNumber line = line(caller);
            return dialogue.answer(
                    keyed
                            ? calls.key(line, pin, now.get())
                            : calls.ask(line, asked.orElseThrow(), now.get(), dialogue.language()));
        } catch (DomainException e) {
            return dialogue.refused(
                    e.errors().isEmpty() ? e.detail() : e.errors().getFirst().detail());
        }
    }

    private Dialogue dialogue(Spoken language) {
        return new Dialogue(language, config.person());
    }

    /** Null when the caller's number is hidden: what then comes in its place is no number. */
    private static PhoneNumber line(String uri) {
        return uri == null
                ? null
                : PhoneNumber.tryParse(uri.replaceFirst("^tel:", "").replaceFirst(";.*$", ""))
                        .orElse(null);
    }
}
