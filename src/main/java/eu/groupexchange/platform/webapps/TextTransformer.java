package eu.groupexchange.platform.webapps;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/** Changes a text file on its way out. */
abstract class TextTransformer implements ResourceTransformer {

    abstract String change(String text) throws IOException;

    @Override
    public final Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource served = chain.transform(request, resource);
        String text = served.getContentAsString(StandardCharsets.UTF_8);
        return new TransformedResource(served, change(text).getBytes(StandardCharsets.UTF_8));
    }
}
