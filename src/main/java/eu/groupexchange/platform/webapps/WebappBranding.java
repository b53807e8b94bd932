package eu.groupexchange.platform.webapps;

import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;

/** Serves a few of the webapps' files with a change of ours; the files themselves stay those of whatever version is used. */
@Configuration(proxyBeanMethods = false)
class WebappBranding implements WebMvcConfigurer {

    private final CamundaBpmProperties camunda;

    WebappBranding(CamundaBpmProperties camunda) {
        this.camunda = camunda;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/{app}/locales/*.json", new BannerTransformer());
        serve(registry, "/{app}/scripts/config.js", new SignInScriptTransformer());
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
