{{/*
Which ranges of addresses lie in which. Every range is read as groups of 16 bits, two of IPv4 and eight of IPv6, since
templates have no larger numbers and no bits.
*/}}
{{- define "lib-team.addresses.groups" -}}
{{- /* Given a range in CIDR notation; prints JSON: "groups", numbers, and "prefix". */ -}}
{{- $address := splitList "/" . | first -}}
{{- $groups := list -}}
{{- if contains ":" $address -}}
  {{- $sides := splitList "::" $address -}}
  {{- $left := splitList ":" (first $sides) | compact -}}
  {{- $right := splitList ":" (last $sides) | compact -}}
  {{- if eq (len $sides) 1 }}{{ $right = list }}{{ end -}}
  {{- $zeros := list -}}
  {{- range until (sub 8 (len (concat $left $right)) | int) }}{{ $zeros = append $zeros "0" }}{{ end -}}
  {{- range concat $left $zeros $right }}{{ $groups = append $groups (printf "0x%s" . | int64) }}{{ end -}}
{{- else -}}
  {{- $bytes := splitList "." $address -}}
  {{- range $at := list 0 2 -}}
    {{- $high := index $bytes $at | atoi -}}
    {{- $low := index $bytes (add1 $at | int) | atoi -}}
    {{- $groups = append $groups (add (mul 256 $high) $low) -}}
  {{- end -}}
{{- end -}}
{{- dict "groups" $groups "prefix" (splitList "/" . | last | atoi) | toRawJson -}}
{{- end -}}

{{/*
"true" when every address of one range is one of another.
*/}}
{{- define "lib-team.addresses.covers" -}}
{{- /* Given the dict "outer" and "inner", ranges in CIDR notation. */ -}}
{{- $outer := include "lib-team.addresses.groups" .outer | fromJson -}}
{{- $inner := include "lib-team.addresses.groups" .inner | fromJson -}}
{{- if and (eq (len $outer.groups) (len $inner.groups)) (le $outer.prefix $inner.prefix) -}}
  {{- $differs := false -}}
  {{- range $at, $group := $outer.groups -}}
    {{- $fixed := min 16 (max 0 (sub ($outer.prefix | int) (mul 16 $at))) -}}
    {{- /* The free bits of a group go by dividing it by two to their number. */ -}}
    {{- $divisor := 1 -}}
    {{- range until (sub 16 $fixed | int) }}{{ $divisor = mul 2 $divisor }}{{ end -}}
    {{- if ne (div $group $divisor) (div (index $inner.groups $at) $divisor) }}{{ $differs = true }}{{ end -}}
  {{- end -}}
  {{- if not $differs }}true{{ end -}}
{{- end -}}
{{- end -}}

{{/*
Why no policy of a team may open a range: the reason of the closed range that it lies in. Nothing when it may.
*/}}
{{- define "lib-team.addresses.why-closed" -}}
{{- /* Given a range in CIDR notation. */ -}}
{{- $range := . -}}
{{- $reason := "" -}}
{{- range $closed := (include "lib-team.kept" . | fromJson).addresses -}}
  {{- if and (not $reason) (include "lib-team.addresses.covers" (dict "outer" $closed.range "inner" $range)) -}}
    {{- $reason = $closed.reason -}}
  {{- end -}}
{{- end -}}
{{- $reason -}}
{{- end -}}

{{/*
The closed ranges that a range holds, which its policy leaves out, as JSON `{"ranges": […]}`.
*/}}
{{- define "lib-team.addresses.except" -}}
{{- /* Given a range in CIDR notation that lies in no closed one, or is granted. */ -}}
{{- $range := . -}}
{{- $except := list -}}
{{- range $closed := (include "lib-team.kept" . | fromJson).addresses -}}
  {{- $isWithin := include "lib-team.addresses.covers" (dict "outer" $range "inner" $closed.range) -}}
  {{- if and $closed.except $isWithin (ne $range $closed.range) -}}
    {{- $except = append $except $closed.range -}}
  {{- end -}}
{{- end -}}
{{- dict "ranges" $except | toRawJson -}}
{{- end -}}
