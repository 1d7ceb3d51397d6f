package it.opposizioni.operator;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.RuntimeRoleRules;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RuntimeRoleTest extends RuntimeRoleRules {}
