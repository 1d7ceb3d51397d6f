package it.opposizioni.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import it.opposizioni.kit.app.AppScopes;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Says of each operation of a resource with {@link AppScopes} which scope an app needs for it. Runs after the filter that adds the answers of every
 * operation.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class AppScopesInOpenApi implements OASFilter {

    /** As the roles, it may not stand in {@code security}: a bearer scheme has no scopes. An operation without it is for no app. */
    public static final String SCOPE = "x-app-scope";

    private static final DotName SCOPES = DotName.createSimple(AppScopes.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    /** Of each operation by its id. */
    private final Map<String, AnnotationInstance> scopes;

    public AppScopesInOpenApi(IndexView index) {
        scopes = index.getAnnotations(SCOPES).stream()
                .flatMap(each -> each.target().asClass().methods().stream()
                        .flatMap(method -> id(method).stream())
                        .map(id -> Map.entry(id, each)))
                // the index may know a class twice
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private static Optional<String> id(MethodInfo method) {
        return Optional.ofNullable(method.annotation(OPERATION))
                .map(operation -> operation.value("operationId").asString());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().forEach(this::describe));
    }

    private void describe(HttpMethod method, Operation operation) {
        AnnotationInstance found =
                Optional.ofNullable(operation.getOperationId()).map(scopes::get).orElse(null);
        AnnotationValue scope = found == null ? null : found.value(method == HttpMethod.GET ? "read" : "write");
        if (scope == null || scope.asString().isEmpty()) {
            return;
        }
        operation.addExtension(SCOPE, scope.asString());
        APIResponse forbidden = operation.getResponses().getAPIResponse("403");
        if (forbidden != null) {
            forbidden.setDescription(forbidden.getDescription() + ". An app needs the scope " + scope.asString());
        }
    }
}
