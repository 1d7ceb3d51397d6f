package it.opposizioni.portal.trend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it tells the authority how many complaints there are. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/trends")
public interface TrendClient {

    /** @param name null when the operator is not known there */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Accused(UUID operatorId, String name, long complaints, List<Long> counts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Calling(String number, long calls) {}

    /**
     * @param steps the first days of the weeks or months; every list of counts has one for each
     * @param callsWithoutHour of which only the part of the day is known: they are in no hour; 0 from a service of the release before
     * @param areas where the called lines are; empty from a service of the release before
     * @param hours of the calls: from Monday on seven lists of twenty-four counts
     * @param principals those for which most of the calls were made, first
     * @param undeclared complaints about numbers that no operator had declared
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Trends(
            LocalDate from,
            LocalDate to,
            String by,
            List<LocalDate> steps,
            long complaints,
            long calls,
            long callsWithoutHour,
            Map<String, List<Long>> products,
            Map<String, List<Long>> callers,
            Map<String, List<Long>> outcomes,
            Map<String, List<Long>> areas,
            List<List<Long>> hours,
            List<Accused> operators,
            List<Accused> principals,
            List<Long> undeclared,
            List<Calling> numbers) {

        /** @param principals null of a service of the release before */
        public Trends {
            principals = principals == null ? List.of() : List.copyOf(principals);
            areas = areas == null ? Map.of() : areas;
        }
    }

    @GET
    Trends trends(@QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("by") String by);

    /** @param counts one for each of the steps */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Trend(List<LocalDate> steps, List<Long> counts) {}

    /** Complaints that point at one operator. */
    @GET
    @Path("/operators/{id}")
    Trend ofOperator(
            @PathParam("id") UUID id,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("by") String by);
}
