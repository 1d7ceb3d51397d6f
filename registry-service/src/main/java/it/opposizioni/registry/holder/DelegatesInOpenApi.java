package it.opposizioni.registry.holder;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Says of each operation that is {@link ForDelegates} how to name the delegation. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DelegatesInOpenApi implements OASFilter {

    private static final DotName FOR_DELEGATES = DotName.createSimple(ForDelegates.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Set<String> operations;

    public DelegatesInOpenApi(IndexView index) {
        operations = index.getAnnotations(FOR_DELEGATES).stream()
                .flatMap(DelegatesInOpenApi::methods)
                .flatMap(method -> Optional.ofNullable(method.annotation(OPERATION)).stream())
                .map(operation -> operation.value("operationId").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<MethodInfo> methods(AnnotationInstance annotation) {
        AnnotationTarget target = annotation.target();
        return target.kind() == AnnotationTarget.Kind.METHOD
                ? Stream.of(target.asMethod())
                : target.asClass().methods().stream();
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> operations.contains(operation.getOperationId()))
                .forEach(DelegatesInOpenApi::describe);
    }

    private static void describe(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(DelegateFilter.HEADER)
                .in(Parameter.In.HEADER)
                .description("A delegation in force: what is asked for is asked for its principal")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("uuid")));
    }
}
