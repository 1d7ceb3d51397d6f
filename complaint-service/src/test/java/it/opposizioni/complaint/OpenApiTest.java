package it.opposizioni.complaint;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.OpenApiRules;
import it.opposizioni.kit.testing.RealInfrastructure;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OpenApiTest extends OpenApiRules {}
