package eu.groupexchange.platform.webapps;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;

/** Serves a few of the webapps' files with a change of ours; the files themselves stay those of whatever version is used. */
@Configuration(proxyBeanMethods = false)
class WebappBranding implements WebMvcConfigurer {

    private final CamundaBpmProperties camunda;
    private final ObjectProvider<WebappScript> scripts;

    WebappBranding(CamundaBpmProperties camunda, ObjectProvider<WebappScript> scripts) {
        this.camunda = camunda;
        this.scripts = scripts;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/{app}/locales/*.json", new BannerTransformer());
        serve(registry, "/{app}/scripts/config.js", new SignInScriptTransformer(scripts.orderedStream()));
        serve(registry, "/{app}/styles/user-styles.css", new StylesTransformer());
    }

    private void serve(ResourceHandlerRegistry registry, String pattern, ResourceTransformer transformer) {
        var webapp = camunda.getWebapp();
        registry.addResourceHandler(webapp.getApplicationPath() + "/app" + pattern)
                .addResourceLocations("classpath:" + webapp.getWebjarClasspath() + "/app/")
                .resourceChain(true)
                .addTransformer(transformer);
    }
}
