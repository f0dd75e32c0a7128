// Package istio names the module whose custom resource definitions tests install. Nothing of it is built.
package istio

import _ "istio.io/api/security/v1"
