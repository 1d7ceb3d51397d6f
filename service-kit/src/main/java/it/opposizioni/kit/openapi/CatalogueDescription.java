package it.opposizioni.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.SmallRyeOASConfig;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.servers.Server;

/**
 * What AgID's interoperability guidelines ask of every description in the national catalogue of interfaces, said once for all services;
 * {@code OpenApiRules} holds it. Runs after the other filters, so that it sees their schemas too.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = CatalogueDescription.AFTER_THE_OTHERS)
public class CatalogueDescription implements OASFilter {

    /** The roles of which one is needed. Roles are no scopes of OAuth 2, so they may not stand in {@code security}. */
    public static final String ROLES = "x-required-roles";

    static final int AFTER_THE_OTHERS = -1;

    private static final String SUMMARY = "x-summary";
    private static final String FORBIDDEN = "403";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        // filled in from the configuration only after this
        Info info = Objects.requireNonNullElseGet(api.getInfo(), OASFactory::createInfo);
        // the guidelines were written for OpenAPI 3.0, which has no summary
        ConfigProvider.getConfig()
                .getOptionalValue(SmallRyeOASConfig.INFO_SUMMARY, String.class)
                .ifPresent(summary -> info.addExtension(SUMMARY, summary));
        api.setInfo(info);
        api.setServers(List.of(deployment()));
        api.getComponents().getSchemas().values().forEach(CatalogueDescription::sizeIntegers);
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(CatalogueDescription::nameRoles);
    }

    private static Server deployment() {
        return OASFactory.createServer()
                .url("https://{host}")
                .description("The host that serves this description")
                .addVariable("host", OASFactory.createServerVariable().defaultValue("example.org"));
    }

    private static void sizeIntegers(Schema schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(CatalogueDescription::sizeIntegers);
        }
        List<Schema.SchemaType> types = schema.getType();
        if (types != null && types.contains(Schema.SchemaType.INTEGER) && schema.getFormat() == null) {
            schema.setFormat("int32");
        }
    }

    private static void nameRoles(Operation operation) {
        if (operation.getSecurity() == null || operation.getSecurity().isEmpty()) {
            return;
        }
        SecurityRequirement requirement = operation.getSecurity().getFirst();
        Map.Entry<String, List<String>> needed =
                requirement.getSchemes().entrySet().iterator().next();
        List<String> roles = List.copyOf(needed.getValue());
        if (roles.isEmpty()) {
            return;
        }
        operation.addExtension(ROLES, roles);
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(needed.getKey())));
        APIResponse forbidden = operation.getResponses().getAPIResponse(FORBIDDEN);
        if (forbidden != null) {
            forbidden.setDescription(forbidden.getDescription() + ". Roles: " + String.join(", ", roles));
        }
    }
}
