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

/** Says of each operation that is {@link ForDelegates} or {@link ForRepresentatives} how to name for whom it is. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DelegatesInOpenApi implements OASFilter {

    private static final DotName FOR_DELEGATES = DotName.createSimple(ForDelegates.class);
    private static final DotName FOR_REPRESENTATIVES = DotName.createSimple(ForRepresentatives.class);
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Set<String> operations;
    private final Set<String> ofRepresentatives;

    public DelegatesInOpenApi(IndexView index) {
        operations = operations(index, FOR_DELEGATES);
        ofRepresentatives = operations(index, FOR_REPRESENTATIVES);
    }

    private static Set<String> operations(IndexView index, DotName annotation) {
        return index.getAnnotations(annotation).stream()
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
                .forEach(operation -> {
                    if (operations.contains(operation.getOperationId())) {
                        describe(
                                operation,
                                "A delegation in force, or a confirmed organisation: what is asked for is asked for its principal");
                    } else if (ofRepresentatives.contains(operation.getOperationId())) {
                        describe(operation, "A confirmed organisation: what is asked for is asked for it");
                    }
                });
    }

    private static void describe(Operation operation, String meaning) {
        operation.addParameter(OASFactory.createParameter()
                .name(DelegateFilter.HEADER)
                .in(Parameter.In.HEADER)
                .description(meaning)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("uuid")));
    }
}
