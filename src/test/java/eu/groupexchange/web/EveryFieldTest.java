package eu.groupexchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import eu.groupexchange.testing.ExchangeTest;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Whatever a page reads of a request comes as a parameter, and so through the one cleaning. */
@ExchangeTest
class EveryFieldTest {

    /** Where it is read otherwise, and why that is right. */
    private static final Set<String> OTHERWISE = Set.of(
            // a program's JSON; the text in it is cleaned when the task is completed
            "eu.groupexchange.api.v1.DecisionEndpoint#decide[5 args] @RequestBody",
            "eu.groupexchange.api.v1.DecisionEndpoint#decide[5 args] @RequestHeader");

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> controllers;

    @Test
    void pagesReadParametersAndNothingElse() {
        assertThat(controllers.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                        .filter(handler -> handler.getBeanType().getName().startsWith("eu.groupexchange"))
                        .flatMap(EveryFieldTest::otherSources)
                        .filter(source -> !OTHERWISE.contains(source)))
                .isEmpty();
    }

    private static java.util.stream.Stream<String> otherSources(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> Arrays.stream(parameter.getParameterAnnotations()))
                .map(Annotation::annotationType)
                .filter(type -> type.getName().startsWith("org.springframework.web"))
                .filter(type -> type != RequestParam.class && type != PathVariable.class)
                .map(type -> handler.getShortLogMessage() + " @" + type.getSimpleName());
    }
}
