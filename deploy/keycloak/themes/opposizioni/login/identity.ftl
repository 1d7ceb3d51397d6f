<#-- The ways to sign in by a digital identity, as the rules of SPID and CIE ask: their names, their buttons, SPID's providers in an order that changes -->
<#macro providers all>
<#local spid = all?filter(one -> one.alias?starts_with(properties.spidAlias))>
<#local cie = all?filter(one -> one.alias?starts_with(properties.cieAlias))>
<#local others = all?filter(one -> !one.alias?starts_with(properties.spidAlias) && !one.alias?starts_with(properties.cieAlias))>
<section id="kc-social-providers" aria-labelledby="digital-identity">
<h2 id="digital-identity">${msg("digitalIdentity")}</h2>
<#if spid?has_content>
<details class="eid">
<summary class="btn btn-eid" id="spid"><img src="${url.resourcesPath}/img/spid.svg" alt="" width="30" height="30"><span>${msg("enterWithSpid")}</span></summary>
<ul class="eid-list" aria-labelledby="spid">
<#list shuffled(spid) as one>
<li><a id="social-${one.alias}" href="${one.loginUrl}">${one.displayName!one.alias}</a></li>
</#list>
</ul>
</details>
<ul class="eid-more">
<li><a href="${properties.spidAbout}">${msg("spidAbout")}</a></li>
<li><a href="${properties.spidGet}">${msg("spidGet")}</a></li>
<li><a href="${properties.spidHelp}">${msg("spidHelp")}</a></li>
</ul>
</#if>
<#list cie as one>
<p><a class="btn btn-eid" id="social-${one.alias}" href="${one.loginUrl}"><img src="${url.resourcesPath}/img/cie.svg" alt="" width="30" height="30"><span>${msg("enterWithCie")}</span></a></p>
</#list>
<#list others as one>
<p><a class="btn btn-outline-primary" id="social-${one.alias}" href="${one.loginUrl}">${one.displayName!one.alias}</a></p>
</#list>
</section>
</#macro>

<#-- FreeMarker has no chance of its own: that of the clock, spread by the generator of Park and Miller -->
<#function shuffled all>
<#local rest = all>
<#local result = []>
<#local seed = .now?long % 2147483646 + 1>
<#list all as _one>
<#local seed = (seed * 48271) % 2147483647>
<#local place = seed % rest?size>
<#local result = result + [rest[place]]>
<#local rest = rest[0..<place] + rest[(place + 1)..]>
</#list>
<#return result>
</#function>
