package it.opposizioni.kit.systemstate;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.database.DatabaseArchive;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.systemstate.SystemState.Course;
import it.opposizioni.kit.systemstate.SystemState.Hour;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** How this service does, for the registrar. The portal, which has a page instead, excludes this bean. */
@Path("/v1/system-state")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "System state", description = "The figures that say whether the service does well")
public class SystemStateResource {

    private final SystemState state;

    SystemStateResource(SystemState state) {
        this.state = state;
    }

    @Schema(name = "SystemState")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SystemStateView(
            @Schema(description = "When the figures were read")
            Instant at,

            List<FigureView> figures,

            @Schema(description = "From the one that has answered for longest; one that is silent is shown for an hour")
            List<ServiceCopy> copies,

            @Schema(description = "Those that are under way; absent in a service that has none")
            List<Job> jobs,

            DatabaseArchive.State archive) {

        static SystemStateView of(SystemState.Reading reading) {
            return new SystemStateView(
                    reading.at(),
                    reading.courses().stream().map(FigureView::of).toList(),
                    reading.copies(),
                    reading.jobs().orElse(null),
                    reading.archive());
        }
    }

    @Schema(name = "SystemFigure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FigureView(
            @Schema(description = "What is measured; later versions may have more", examples = "outbox-age")
            String name,

            @Schema(description = "Of what, where there are several, for example which copy", examples = "callers")
            String part,

            Figure.Unit unit,

            @Schema(description = "Absent while it cannot be told", examples = "1.5")
            Double now,

            @Schema(
                    description =
                            "Above it, or while the figure cannot be told, somebody should look; absent where no value is a bad one",
                    examples = "120")
            Double limit,

            @Schema(description = "The last 24, from the earliest; an hour without a record is missing")
            List<HourView> hours) {

        static FigureView of(Course course) {
            Figure figure = course.figure();
            return new FigureView(
                    figure.name(),
                    figure.part().isEmpty() ? null : figure.part(),
                    figure.unit(),
                    figure.value().orElse(null),
                    figure.limit().orElse(null),
                    course.hours().stream().map(HourView::of).toList());
        }
    }

    @Schema(name = "SystemFigureHour")
    public record HourView(
            @Schema(description = "Beginning of the hour") Instant from,

            @Schema(description = "The highest of its minutes", examples = "1.5")
            double highest) {

        static HourView of(Hour hour) {
            return new HourView(hour.from(), hour.highest());
        }
    }

    @GET
    @Cache(noStore = true)
    @Operation(
            operationId = "getSystemState",
            summary = "The figures of this service, now and in the last 24 hours",
            description = "How old what waits is, how much waits, and what was given up. Recorded once a minute for all"
                    + " copies of the service. With them which copies run, which files are being worked on, and what the"
                    + " database says of its archive.")
    public SystemStateView read() {
        return SystemStateView.of(state.read());
    }
}
